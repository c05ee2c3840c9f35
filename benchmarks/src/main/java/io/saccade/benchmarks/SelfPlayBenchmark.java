package io.saccade.benchmarks;

import io.saccade.api.data.Sample;
import io.saccade.plugin.environments.TicTacToeSettings;
import io.saccade.plugin.environments.grid.TicTacToeFactory;
import io.saccade.plugin.tabularq.EpsilonSchedule;
import io.saccade.plugin.tabularq.Preset;
import io.saccade.plugin.tabularq.QLearningFactory;
import io.saccade.plugin.tabularq.QLearningSettings;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageHarness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Self-play by the article's rule with epsilon 0.1, through the trainer, including its statistics and measurements. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 20, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up first
public class SelfPlayBenchmark {
    /** Episodes between two reports of the trainer, which is one round. */
    private static final int EPISODES = 1000;

    private Path folder;
    private StageHarness trainer;

    @Setup(Level.Trial)
    public void open() throws Exception {
        folder = Files.createTempDirectory("saccade-self-play");
        QLearningSettings settings = new QLearningSettings(
                StageHarness.environment(new TicTacToeFactory(), new TicTacToeSettings()),
                Preset.ARTICLE,
                Optional.of(1_000_000_000L),
                Optional.empty(),
                1,
                new EpsilonSchedule(.1, .1, 0),
                Optional.empty(),
                Optional.empty(),
                Path.of("q_table.npy"),
                Path.of("draw_probs.npy"),
                Path.of("win_probs.npy"),
                false,
                Optional.empty(),
                Duration.ofSeconds(10));
        trainer = StageBuilder.of(new QLearningFactory(), settings).in(folder).open();
    }

    @TearDown(Level.Trial)
    public void close() throws Exception {
        trainer.close();
        Files.delete(folder);
    }

    @Benchmark
    @OperationsPerInvocation(EPISODES)
    public Optional<Sample> episode() throws Exception {
        Optional<Sample> round = trainer.read();
        trainer.forget();
        return round;
    }
}
