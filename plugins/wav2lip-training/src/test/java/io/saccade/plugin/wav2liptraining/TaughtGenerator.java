package io.saccade.plugin.wav2liptraining;

import io.saccade.plugin.onnxruntime.OnnxOptions;
import io.saccade.plugin.torch.TorchOptions;
import io.saccade.plugin.torch.Workplace;
import io.saccade.plugin.wav2lip.Wav2LipSettings;
import io.saccade.plugin.wav2lip.Wav2LipSettings.Blend;
import io.saccade.plugin.wav2liptraining.generator.LipTrainerFactory;
import io.saccade.plugin.wav2liptraining.talkers.TalkerPart;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageHarness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * Trains small generators with the settings of {@code teach-lips-likeness}, with fewer people and steps: two minutes of
 * one core.
 */
final class TaughtGenerator {
    private static final int PEOPLE = 16;
    private static final double SECONDS = 4;
    private static final int DRAWN_STEPS = 500;
    private static final int REAL_STEPS = 150;

    private TaughtGenerator() {}

    /** Trains on drawn people; returns {@code lips.onnx}. */
    static Path onDrawnPeople(Path folder) throws Exception {
        train(settings(RecordedTalkers.drawn(PEOPLE, SECONDS, folder), DRAWN_STEPS, .004, 0, Optional.empty()), folder);
        return folder.resolve("lips.onnx");
    }

    /**
     * Trains on films of real people, from a network that has seen drawn ones. A network draws well only in boxes of
     * the detector that it was trained with.
     *
     * @param yuNet a YuNet network; empty for the cascade
     */
    static Path onRealPeople(Path films, Optional<Path> yuNet, Path folder, Path drawn) throws Exception {
        Path talkers = RecordedTalkers.real(films, yuNet, folder);
        Path all = talkers.resolve(TalkerPart.TRAIN.file());
        Files.copy(all, talkers.resolve(TalkerPart.VAL.file()), StandardCopyOption.REPLACE_EXISTING);
        Path weights = drawn.resolveSibling("lips.npz");
        train(settings(talkers, REAL_STEPS, .0015, .3, Optional.of(weights)), folder);
        return folder.resolve("lips.onnx");
    }

    private static LipTrainerSettings settings(
            Path talkers, int steps, double rate, double augment, Optional<Path> initial) {
        return new LipTrainerSettings(
                new FilmReading(talkers, augment, 256, 1),
                Path.of("lips.onnx"),
                Optional.empty(),
                new Channels(.25),
                new StepSchedule(steps, 4, rate, true, steps, 1, initial),
                new LossWeights(Optional.of(0.0), .75, 0, 8),
                true,
                false,
                Optional.empty(),
                Optional.of(Path.of("lips.npz")),
                new Workplace(Optional.empty(), new TorchOptions(1, "cpu")));
    }

    private static void train(LipTrainerSettings settings, Path folder) throws Exception {
        try (StageHarness trainer = StageBuilder.of(new LipTrainerFactory(), settings)
                .in(folder)
                .unpoisoned()
                .open()) {
            while (trainer.read().isPresent()) trainer.forget();
            trainer.finish();
        }
    }

    /** Settings of {@code wav2lip} that fit to the training. */
    static Wav2LipSettings dubbing(Path model, List<Integer> pads, int smooth, Blend blend) {
        return new Wav2LipSettings(
                model, 16, pads, Optional.empty(), smooth, blend, -.04, new OnnxOptions("cpu", false, 1));
    }
}
