package io.saccade.benchmarks;

import io.saccade.testkit.StageHarness;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Decodes frames of a clip, and decodes, scans and crops them. The film is repeated, so that each pass opens it like
 * the original does. Both sides have read the cascade before.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OperationsPerInvocation(ScanBenchmark.FRAMES)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@SuppressWarnings("NullAway.Init") // JMH calls the set-ups first
public class ScanBenchmark {
    /** Of each of the six clips. */
    static final int FRAMES = 75;

    @Param({"bbaf2n", "lbax4n", "lwbsza", "pwij3p", "sbwe5n", "swiz3n"})
    public String clip = "";

    private StageHarness film;
    private StageHarness eyes;

    @Setup(Level.Trial)
    public void open() throws Exception {
        film = Clips.openFilm(Clips.film(clip, 0, true));
        eyes = Clips.openEyes(Clips.source(Clips.film(clip, 0, true)), false);
    }

    @TearDown(Level.Trial)
    public void close() throws Exception {
        film.close();
        eyes.close();
    }

    @Benchmark
    public void decode() throws Exception {
        pass(film);
    }

    @Benchmark
    public void decodeScanCrop() throws Exception {
        pass(eyes);
    }

    private static void pass(StageHarness stage) throws Exception {
        for (int i = 0; i < FRAMES; i++) {
            if (stage.read().isEmpty()) throw new IllegalStateException("a film that is repeated has no end");
            stage.forget();
        }
    }
}
