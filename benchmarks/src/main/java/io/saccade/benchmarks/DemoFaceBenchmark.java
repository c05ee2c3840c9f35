package io.saccade.benchmarks;

import io.saccade.plugin.demo.DemoFaceCaptureFactory;
import io.saccade.plugin.demo.DemoFaceSettings;
import io.saccade.testkit.StageHarness;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Draws the demo's person, 640x480. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 10, time = 1000, timeUnit = TimeUnit.MILLISECONDS) // the optimizing compiler takes seconds
@Measurement(iterations = 9, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up first
public class DemoFaceBenchmark {
    /** Longer than the benchmark draws, since the film must not end. */
    private static final double SECONDS = 3_600;

    private StageHarness film;

    @Setup(Level.Trial)
    public void open() throws Exception {
        film = StageHarness.open(
                new DemoFaceCaptureFactory(),
                new DemoFaceSettings(
                        640,
                        480,
                        30,
                        SECONDS,
                        Optional.of(1L),
                        Optional.empty(),
                        false,
                        0,
                        false,
                        DemoFaceSettings.Head.STILL,
                        0,
                        DemoFaceSettings.LooksAt.PLACES,
                        false));
    }

    @TearDown(Level.Trial)
    public void close() throws Exception {
        film.close();
    }

    @Benchmark
    public void frame() throws Exception {
        film.read();
        film.forget();
    }
}
