package io.saccade.benchmarks;

import com.google.gson.Gson;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Metrics;
import io.saccade.api.data.Sample;
import io.saccade.plugin.torch.TorchOptions;
import io.saccade.plugin.torch.Workplace;
import io.saccade.plugin.wav2liptraining.Channels;
import io.saccade.plugin.wav2liptraining.FilmReading;
import io.saccade.plugin.wav2liptraining.LipTrainerSettings;
import io.saccade.plugin.wav2liptraining.LossWeights;
import io.saccade.plugin.wav2liptraining.StepSchedule;
import io.saccade.plugin.wav2liptraining.generator.LipTrainerFactory;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageHarness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Trains for some steps with {@code wav2lip} at full width, which reads films in parallel; prints milliseconds per
 * step.
 */
final class LipTeaching {
    static final String NAME = "lips taught, a step";
    static final String WAITING = "lips taught, waiting for films in a step";

    private static final int WARM = 2;
    private static final int STEPS = 8;
    /** The step of the first evaluation, after all timed steps. */
    private static final int END = WARM + STEPS + 1;

    private LipTeaching() {}

    /**
     * Trains for some steps and prints the time per step.
     *
     * @param arguments a working folder, and the windows per step
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Path talkers = NoiseTalker.make(folder.resolve("talkers"));
        try (StageHarness trainer = StageBuilder.of(
                        new LipTrainerFactory(), settings(talkers, Integer.parseInt(arguments[1])))
                .in(folder)
                .unpoisoned()
                .open()) {
            long done = until(trainer, WARM);
            long start = System.nanoTime();
            long steps = until(trainer, done + STEPS) - done;
            double millis = (System.nanoTime() - start) / 1e6 / steps;
            print(NAME, millis);
            print(WAITING, millis * waited(trainer));
        }
    }

    private static void print(String name, double millis) {
        System.out.println(new Gson().toJson(Map.of("name", name, "ms", millis, "min", millis)));
    }

    /** The fraction of the time, from the first step on, that the training waited for films. */
    private static double waited(StageHarness trainer) throws Exception {
        while (true) {
            Optional<Metrics> metrics = trainer.read().orElseThrow().get(Keys.METRICS);
            trainer.forget();
            if (metrics.isPresent()) return metrics.get().values().getOrDefault("waitPercent", 100.0) / 100;
        }
    }

    /** Trains until at least this step, and returns the number of steps done. */
    private static long until(StageHarness trainer, long steps) throws Exception {
        while (true) {
            Sample sample = trainer.read().orElseThrow();
            long done = sample.need(Keys.PROGRESS).done();
            trainer.forget();
            if (done >= steps) return done;
        }
    }

    private static LipTrainerSettings settings(Path talkers, int windows) {
        return new LipTrainerSettings(
                new FilmReading(talkers, 0, 512, 1),
                Path.of("lips.onnx"),
                Optional.empty(),
                new Channels(1),
                new StepSchedule(END, windows, 1e-4, false, END, 1, Optional.empty()),
                new LossWeights(Optional.of(0.0), .75, 0, 1),
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                new Workplace(Optional.empty(), new TorchOptions(1, "cpu")));
    }
}
