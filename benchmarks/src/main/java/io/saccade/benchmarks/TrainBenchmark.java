package io.saccade.benchmarks;

import io.saccade.plugin.gazetraining.GazeRecipe;
import io.saccade.plugin.gazetraining.GazeTrainerSettings;
import io.saccade.plugin.gazetraining.Geometry;
import io.saccade.plugin.gazetraining.Preset;
import io.saccade.plugin.gazetraining.training.GazeTrainerFactory;
import io.saccade.plugin.torch.TorchOptions;
import io.saccade.plugin.torch.Workplace;
import io.saccade.plugin.training.EpochSchedule;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageHarness;
import java.nio.file.Path;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A whole training by {@code gaze}, after a warm-up of two epochs. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class TrainBenchmark {
    private static final int EPOCHS = 200;

    /** A training of one preset, ready to start. */
    @SuppressWarnings("NullAway.Init") // JMH calls the set-ups first
    abstract static class Training {
        private NoisePictures pictures;
        private StageHarness trainer;

        abstract GazeTrainerSettings settings(Path data, boolean warm);

        @Setup(Level.Trial)
        public void open() throws Exception {
            pictures = NoisePictures.draw();
            try (StageHarness warm = trainer(true)) {
                run(warm);
            }
            trainer = trainer(false);
        }

        StageHarness trainer() {
            return trainer;
        }

        private StageHarness trainer(boolean warm) throws Exception {
            return StageBuilder.of(new GazeTrainerFactory(), settings(pictures.eyes(), warm))
                    .in(pictures.folder())
                    .unpoisoned()
                    .open();
        }

        static void run(StageHarness trainer) throws Exception {
            while (trainer.read().isPresent()) trainer.forget();
        }

        static GazeTrainerSettings settings(Path data, Preset preset, Optional<Integer> epochs) {
            return new GazeTrainerSettings(
                    data,
                    Path.of("gaze" + epochs.orElse(0) + ".onnx"),
                    Optional.of("1920x1080"),
                    0,
                    new GazeRecipe(
                            preset,
                            new EpochSchedule(
                                    epochs, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                            Geometry.AUTO,
                            0),
                    new Workplace(Optional.empty(), new TorchOptions(1, "cpu")));
        }

        @TearDown(Level.Trial)
        public void close() throws Exception {
            trainer.close();
            pictures.close();
        }
    }

    /** The article's network, with the article's number of epochs. */
    @State(Scope.Thread)
    public static class Article extends Training {
        @Override
        GazeTrainerSettings settings(Path data, boolean warm) {
            return settings(data, Preset.ARTICLE, Optional.of(warm ? 2 : EPOCHS));
        }
    }

    /** The preset {@code best}, until it stops by itself. */
    @State(Scope.Thread)
    public static class Best extends Training {
        @Override
        GazeTrainerSettings settings(Path data, boolean warm) {
            return settings(data, Preset.BEST, warm ? Optional.of(2) : Optional.empty());
        }
    }

    @Benchmark
    public void article(Article training) throws Exception {
        Training.run(training.trainer());
    }

    @Benchmark
    public void best(Best training) throws Exception {
        Training.run(training.trainer());
    }
}
