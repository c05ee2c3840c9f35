package io.saccade.plugin.wav2liptraining;

import io.saccade.plugin.torch.TorchOptions;
import io.saccade.plugin.torch.Workplace;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of short trainings: a 16th of the channels, batches of two, few evaluations. */
final class Trainings {
    private static final double NARROW = 1 / 16.0;

    private Trainings() {}

    private static int every(int steps) {
        return Math.max(2, steps / 6);
    }

    /** With varied faces, and two moments of one film per step. */
    static SyncExpertSettings expert(Path talkers, int steps, boolean checkpoint) {
        return expert(talkers, steps, 2, checkpoint);
    }

    /** With varied faces. */
    static SyncExpertSettings expert(Path talkers, int steps, int moments, boolean checkpoint) {
        return new SyncExpertSettings(
                new FilmReading(talkers, .5, 256, 2),
                Path.of("expert.onnx"),
                Path.of("expert.npz"),
                new Channels(NARROW),
                new StepSchedule(steps, 2, 1e-3, false, every(steps), 2, Optional.empty()),
                moments,
                new Workplace(
                        checkpoint ? Optional.of(Path.of("checkpoint")) : Optional.empty(),
                        new TorchOptions(1, "auto")));
    }

    /**
     * With a critic, a higher weight of the mouth, scattered and varied faces, and an expert that is active from the
     * first evaluation on.
     */
    static LipTrainerSettings lips(Path talkers, int steps, Path expert) {
        return lips(talkers, steps, every(steps), expert);
    }

    /** Like {@code lips(talkers, steps, expert)}, with an evaluation every {@code every} steps. */
    static LipTrainerSettings lips(Path talkers, int steps, int every, Path expert) {
        return new LipTrainerSettings(
                new FilmReading(talkers, .5, 256, 2),
                Path.of("lips.onnx"),
                Optional.of(expert),
                new Channels(NARROW),
                new StepSchedule(steps, 2, 1e-3, false, every, 1, Optional.empty()),
                new LossWeights(Optional.empty(), 1000, .07, 4),
                true,
                false,
                Optional.of(Path.of("samples")),
                Optional.of(Path.of("lips.npz")),
                new Workplace(Optional.of(Path.of("lips.checkpoint")), new TorchOptions(1, "cpu")));
    }

    /** Only converts weights of an eighth of the channels to a network. */
    static LipTrainerSettings conversion(Path weights) {
        return new LipTrainerSettings(
                new FilmReading(Path.of("none"), 0, 256, 1),
                Path.of("lips.onnx"),
                Optional.empty(),
                new Channels(1 / 8.0),
                new StepSchedule(0, 2, 1e-3, false, 2, 1, Optional.of(weights)),
                new LossWeights(Optional.empty(), .75, 0, 1),
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                new Workplace(Optional.empty(), new TorchOptions(1, "cpu")));
    }
}
