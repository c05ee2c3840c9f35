package io.saccade.plugin.wav2liptraining;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Group;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.plugin.torch.Workplace;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of the trainer {@code wav2lip}. */
@Doc("Trains a generator for lip-sync")
public record LipTrainerSettings(
        @Group FilmReading films,

        @Doc("network to write for the model wav2lip, an .onnx file")
        Path model,

        @Doc("the expert's weights, an .npz file of the trainer sync-expert; not needed if " + "'sync-weight' is 0")
        Optional<Path> expert,

        @Group Channels channels,

        @Group
        @Default("{steps: 300000, batch-size: 16, evaluate-every: 3000, evaluation-steps: 50}")
        @Doc("{batch-size: each is a window of five frames}")
        StepSchedule schedule,

        @Group LossWeights lossWeights,

        @Doc("true: the pixel loss uses single frames of different films and moments in place of "
                + "five consecutive ones, which needs fewer steps; the expert, once active, gets "
                + "separate windows; false: as published")
        @Default("false")
        boolean scattered,

        @Doc("true: batch norm uses the statistics of 'initial' in place of each batch's, for "
                + "fine-tuning with small batches; false: as published")
        @Default("false")
        boolean frozenNorm,

        @Doc("folder for a picture after each evaluation, with a row per sample: another moment, "
                + "the input, the result, the truth; readable by its owner only, since it shows people")
        Optional<Path> samples,

        @Doc("final weights to write, an .npz file") Optional<Path> weights,

        @Group Workplace workplace) {
    /** Checks the settings. */
    public LipTrainerSettings {
        InvalidSetting.unless(
                !frozenNorm || schedule.initial().isPresent(),
                "frozen-norm",
                "be false unless 'initial' names weights");
        InvalidSetting.unless(
                lossWeights.sync() == 0 || expert.isPresent() || schedule.steps() == 0,
                "expert",
                "name the weights of an expert where 'sync-weight' is not 0; the trainer sync-expert makes some");
    }
}
