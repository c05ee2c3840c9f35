package io.saccade.plugin.linedrawingtraining;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Group;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.api.spi.Range;
import io.saccade.plugin.torch.Workplace;
import io.saccade.plugin.training.EpochSchedule;
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
        @Range(min = 1, max = 10_000)
        Optional<Integer> maxChannels,

        @Group
        @Default("{epochs: 100, batch-size: 8, validation: 0.1, patience: 0}")
        @Doc("{epochs: 100 as in the article,"
                + " learning-rate: 'default: a constant 0.001 for article, a peak of 0.003 for best'}")
        EpochSchedule schedule,

        @Doc("weight of rare colours, from 0 (all pixels count equally) to 1 (all colours count " + "equally)")
        @Default("0")
        @Range(min = 0, max = 1)
        double classWeights,

        @Doc("side of a random crop of each pair that is used in place of the whole picture; "
                + "another crop each time")
        Optional<Integer> crop,

        @Doc("folder for one picture per epoch: held-out drawings, the network's colours, and the " + "truth")
        Optional<Path> sheets,

        @Group Workplace workplace) {
    private static final int ARTICLE_CHANNELS = 2187;
    private static final int BEST_CHANNELS = 128;

    /** Checks the settings. */
    public LineDrawingSettings {
        EpochSchedule.requireHeldOut(patience(schedule), validation(schedule));
        int multiple = multiple(preset);
        InvalidSetting.unless(
                crop.orElse(multiple) >= 1 && crop.orElse(multiple) % multiple == 0,
                "crop",
                "be a multiple of " + multiple + " with preset " + preset);
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

    int epochs() {
        return schedule.epochs().orElse(100);
    }

    int batchSize() {
        return schedule.batchSize().orElse(8);
    }

    double rate() {
        return schedule.learningRate().orElse(preset == Preset.ARTICLE ? .001 : .003);
    }

    private static double validation(EpochSchedule schedule) {
        return schedule.validation().orElse(.1);
    }

    double validation() {
        return validation(schedule);
    }

    private static int patience(EpochSchedule schedule) {
        return schedule.patience().orElse(0);
    }

    int patience() {
        return patience(schedule);
    }

    /** Returns the settings that determine the result, without the pairs. */
    TrainingIdentity identity() {
        return new TrainingIdentity()
                .with("preset", preset)
                .with("epochs", epochs())
                .with("batch-size", batchSize())
                .with("validation", validation())
                .with("class-weights", classWeights)
                .with("patience", patience())
                .with("max-channels", channels())
                .with("learning-rate", rate())
                .with("crop", crop.map(String::valueOf).orElse("none"));
    }
}
