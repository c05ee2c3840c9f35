package io.saccade.benchmarks;

import io.saccade.api.data.Region;
import io.saccade.api.data.Sample;
import io.saccade.plugin.wav2lip.Wav2LipSettings.Blend;
import java.nio.file.Path;
import java.util.Optional;
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

/** A frame through the stage {@code wav2lip} with all its work: resampling, mel, box, crop, network, paste. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OperationsPerInvocation(LipsStage.BATCH)
@Warmup(iterations = 3)
@Measurement(iterations = 8)
@SuppressWarnings("NullAway.Init") // JMH calls the set-ups first
public class LipsBenchmark {
    private static final Region FACE = new Region(500, 200, 260, 260);
    private static final int SOUND_HZ = 48_000;

    @Param("")
    public String model = "";

    private final Sample[] film = new Sample[LipsStage.BATCH];
    private LipsStage lips;

    @Setup(Level.Trial)
    public void open() throws Exception {
        lips = LipsStage.open(Path.of(model), Blend.SOFT, FACE, Optional.empty(), SOUND_HZ, 2);
    }

    @TearDown(Level.Trial)
    public void close() throws Exception {
        lips.close();
    }

    @Setup(Level.Invocation)
    public void decode() {
        lips.decode(film);
    }

    /** One batch of frames. */
    @Benchmark
    public void stage() throws Exception {
        lips.draw(film);
    }
}
