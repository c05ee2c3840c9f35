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

/** Eye detection in the frames of a clip, by whole scans and by tracking, each time from the first frame on. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OperationsPerInvocation(ScanBenchmark.FRAMES)
@Warmup(iterations = 2)
@Measurement(iterations = 3)
@SuppressWarnings("NullAway.Init") // JMH calls the set-ups first
public class TrackBenchmark {
    @Param({"bbaf2n", "lbax4n", "lwbsza", "pwij3p", "sbwe5n", "swiz3n"})
    public String clip = "";

    /** The lines of a frame; 0 for the clip's own 288. */
    @Param({"0", "720"})
    public int height;

    private HeldFrames.Held frames;
    private StageHarness whole;
    private StageHarness tracked;

    @Setup(Level.Trial)
    public void decode() throws Exception {
        frames = HeldFrames.decode(clip, height);
    }

    @Setup(Level.Invocation)
    public void open() throws Exception {
        whole = Clips.openEyes(HeldFrames.source(frames), false);
        tracked = Clips.openEyes(HeldFrames.source(frames), true);
    }

    @TearDown(Level.Invocation)
    public void close() throws Exception {
        whole.close();
        tracked.close();
    }

    @Benchmark
    public void whole() throws Exception {
        pass(whole);
    }

    @Benchmark
    public void tracked() throws Exception {
        pass(tracked);
    }

    private static void pass(StageHarness stage) throws Exception {
        while (stage.read().isPresent()) stage.forget();
    }
}
