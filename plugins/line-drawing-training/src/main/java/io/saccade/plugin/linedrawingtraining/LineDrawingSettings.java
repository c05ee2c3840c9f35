package io.saccade.plugin.linedrawingtraining;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.plugin.torch.TorchDevice;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Settings of {@code line-drawing}. Loss, optimiser, batch and rates are ours: the article tells none of them. */
@Doc("Learns from pairs of drawings and colours to fill drawings in")
public record LineDrawingSettings(
        @Doc("folder of pairs to learn from, as drawing-pairs recorded them")
        Path data,

        @Doc("the network to make, an .onnx file; its weights lie beside it, in .onnx.data, where they take over 1 GB")
        Path model,

        @Doc("article (the article's network, 290 million parameters) or best (a U-Net, better at every size)")
        @Default("article")
        Preset preset,

        @Doc("the most channels a layer may have, which makes the network smaller; 2187 for article, 128 for best")
        Optional<Integer> maxChannels,

        @Doc("how often to go through all pairs; 100 as in the article") @Default("100")
        int epochs,

        @Doc("pairs in one step") @Default("8") int batchSize,

        @Doc("about how far a weight moves in a step; 0.001 for article, throughout; 0.003 for best, at its highest")
        Optional<Double> learningRate,

        @Doc("part of the pairs held out to measure by, below 1") @Default("0.1")
        double validation,

        @Doc("how much rare colours count: from 0, every pixel alike, to 1, every colour alike; 0 unless given")
        @Default("0")
        double classWeights,

        @Doc("side of a random part of each pair that is learnt from in place of the whole; another one each time")
        Optional<Integer> crop,

        @Doc("folder for a picture an epoch: drawings held out, what the network makes of them, and the truth")
        Optional<Path> sheets,

        @Doc("stop after so many epochs without a better result on pairs held out, and keep the best; 0 never does")
        @Default("0")
        int patience,

        @Doc("file that an interrupted training goes on from, to the same bits with one thread; only its owner may read"
                + " it")
        Optional<Path> checkpoint,

        @Doc("threads to compute with; with more than 1, results differ in their last bits") @Default("1")
        int threads,

        @Doc("where to learn: cpu or cuda:N") @Default("cpu")
        String device) {
    private static final int ARTICLE_CHANNELS = 2187;
    private static final int BEST_CHANNELS = 128;
    private static final int MOST = 1_000_000;

    /** Checks the settings. */
    public LineDrawingSettings {
        InvalidSetting.unless(
                maxChannels.orElse(1) >= 1 && maxChannels.orElse(1) <= 10_000, "max-channels", "be 1 to 10000");
        InvalidSetting.unless(epochs >= 1 && epochs <= MOST, "epochs", "be 1 to " + MOST);
        InvalidSetting.unless(batchSize >= 1 && batchSize <= MOST, "batch-size", "be 1 to " + MOST);
        double rate = learningRate.orElse(.001);
        InvalidSetting.unless(rate > 0 && rate <= 1, "learning-rate", "be above 0 and at most 1");
        InvalidSetting.unless(validation >= 0 && validation <= .9, "validation", "be 0 to 0.9");
        InvalidSetting.unless(classWeights >= 0 && classWeights <= 1, "class-weights", "be 0 to 1");
        InvalidSetting.unless(patience >= 0 && patience <= MOST, "patience", "be 0 to " + MOST);
        InvalidSetting.unless(
                patience == 0 || validation > 0,
                "patience",
                "be 0 where 'validation' is 0: nothing tells when to stop");
        InvalidSetting.unless(threads >= 1 && threads <= 1024, "threads", "be 1 to 1024");
        int multiple = multiple(preset);
        InvalidSetting.unless(
                crop.orElse(multiple) >= 1 && crop.orElse(multiple) % multiple == 0,
                "crop",
                "be a multiple of " + multiple + " with preset " + preset);
        new TorchDevice(device);
    }

    private static int multiple(Preset preset) {
        return preset == Preset.ARTICLE ? ArticleNetwork.MULTIPLE : BestNetwork.MULTIPLE;
    }

    /** What sides of drawings must be multiples of. */
    int multiple() {
        return multiple(preset);
    }

    int channels() {
        return maxChannels.orElse(preset == Preset.ARTICLE ? ARTICLE_CHANNELS : BEST_CHANNELS);
    }

    double rate() {
        return learningRate.orElse(preset == Preset.ARTICLE ? .001 : .003);
    }

    /** What decides the result, apart from the pairs. */
    Map<String, String> identity(long seed) {
        Map<String, String> identity = new LinkedHashMap<>();
        identity.put("preset", preset.toString());
        identity.put("max-channels", String.valueOf(channels()));
        identity.put("epochs", String.valueOf(epochs));
        identity.put("batch-size", String.valueOf(batchSize));
        identity.put("learning-rate", String.valueOf(rate()));
        identity.put("validation", String.valueOf(validation));
        identity.put("class-weights", String.valueOf(classWeights));
        identity.put("crop", crop.map(String::valueOf).orElse("none"));
        identity.put("patience", String.valueOf(patience));
        identity.put("seed", String.valueOf(seed));
        return identity;
    }
}
