package io.saccade.plugin.linedrawingtraining;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.plugin.torch.TorchDevice;
import io.saccade.plugin.training.TrainingIdentity;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of {@code line-drawing}. Loss, optimiser, batch and rates are ours, since the article names none. */
@Doc("Trains a network that colours line drawings")
public record LineDrawingSettings(
        @Doc("folder of pairs, as drawing-pairs writes it") Path data,

        @Doc("network to write, an .onnx file; weights over 1 GB go to .onnx.data beside it")
        Path model,

        @Doc("article (the article's network, 290 million parameters) or best (a U-Net, better at every size)")
        @Default("article")
        Preset preset,

        @Doc("largest number of channels of a layer; default: 2187 for article, 128 for best")
        Optional<Integer> maxChannels,

        @Doc("passes over all pairs; 100 as in the article") @Default("100")
        int epochs,

        @Doc("pairs per step") @Default("8") int batchSize,

        @Doc("learning rate; default: a constant 0.001 for article, a peak of 0.003 for best")
        Optional<Double> learningRate,

        @Doc("held-out share of the pairs, below 1") @Default("0.1")
        double validation,

        @Doc("weight of rare colours, from 0 (all pixels count equally) to 1 (all colours count " + "equally)")
        @Default("0")
        double classWeights,

        @Doc("side of a random crop of each pair that is used in place of the whole picture; "
                + "another crop each time")
        Optional<Integer> crop,

        @Doc("folder for one picture per epoch: held-out drawings, the network's colours, and the " + "truth")
        Optional<Path> sheets,

        @Doc("epochs without improvement on held-out pairs after which training stops and keeps "
                + "the best network; 0: never")
        @Default("0")
        int patience,

        @Doc("file from which an interrupted training resumes, to the same bits with one thread on the CPU; "
                + "readable by its owner only")
        Optional<Path> checkpoint,

        @Doc("threads; with more than 1, results differ in their last bits") @Default("1")
        int threads,

        @Doc("device of the training: auto, cpu or cuda:N") @Default("auto")
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
                "be 0 where 'validation' is 0, since no held-out pairs show when to stop");
        InvalidSetting.unless(threads >= 1 && threads <= 1024, "threads", "be 1 to 1024");
        int multiple = multiple(preset);
        InvalidSetting.unless(
                crop.orElse(multiple) >= 1 && crop.orElse(multiple) % multiple == 0,
                "crop",
                "be a multiple of " + multiple + " with preset " + preset);
        TorchDevice.check(device);
    }

    private static int multiple(Preset preset) {
        return preset == Preset.ARTICLE ? ArticleNetwork.MULTIPLE : BestNetwork.MULTIPLE;
    }

    /** Returns the number of which the drawings' sides must be multiples. */
    int multiple() {
        return multiple(preset);
    }

    int channels() {
        return maxChannels.orElse(preset == Preset.ARTICLE ? ARTICLE_CHANNELS : BEST_CHANNELS);
    }

    double rate() {
        return learningRate.orElse(preset == Preset.ARTICLE ? .001 : .003);
    }

    /** Returns the settings that determine the result, without the pairs. */
    TrainingIdentity identity() {
        return new TrainingIdentity()
                .with(this, "preset", "epochs", "batch-size", "validation", "class-weights", "patience")
                .with("max-channels", channels())
                .with("learning-rate", rate())
                .with("crop", crop.map(String::valueOf).orElse("none"));
    }
}
