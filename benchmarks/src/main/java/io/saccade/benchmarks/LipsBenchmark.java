package io.saccade.benchmarks;

import io.saccade.api.data.Audio;
import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Region;
import io.saccade.api.data.Sample;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import io.saccade.plugin.wav2lip.Wav2LipFactory;
import io.saccade.plugin.wav2lip.Wav2LipSettings;
import io.saccade.plugin.wav2lip.Wav2LipSettings.Blend;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageHarness;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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
@OperationsPerInvocation(LipsBenchmark.BATCH)
@Warmup(iterations = 3)
@Measurement(iterations = 8)
@SuppressWarnings("NullAway.Init") // JMH calls the set-ups first
public class LipsBenchmark {
    static final int BATCH = 16;

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final Region FACE = new Region(500, 200, 260, 260);
    private static final int SOUND_HZ = 48_000;
    private static final long FRAME_NANOS = 40_000_000;

    @Param("")
    public String model = "";

    private StageHarness lips;
    private byte[] picture;
    private float[] sound;
    private final Sample[] film = new Sample[BATCH];
    private long frames;

    @Setup(Level.Trial)
    public void open() throws Exception {
        Random random = new Random(1);
        picture = new byte[WIDTH * HEIGHT * 3];
        random.nextBytes(picture);
        sound = new float[2 * SOUND_HZ / 25];
        for (int i = 0; i < sound.length; i++) sound[i] = random.nextFloat() - 0.5f;
        Path file = Path.of(model);
        Wav2LipSettings settings = new Wav2LipSettings(
                file,
                BATCH,
                List.of(0, 10, 0, 0),
                Optional.empty(),
                5,
                Blend.SOFT,
                0,
                new OnnxOptions("cpu", false, 1));
        lips = StageBuilder.of(new Wav2LipFactory(), settings).unpoisoned().open();
    }

    @TearDown(Level.Trial)
    public void close() throws Exception {
        lips.close();
    }

    /** Prepares the samples, as a film's decoder would. */
    @Setup(Level.Invocation)
    public void decode() {
        for (int i = 0; i < BATCH; i++) film[i] = sample();
    }

    /** One batch of frames. */
    @Benchmark
    public void stage() throws Exception {
        for (Sample sample : film) lips.feed(sample);
        lips.forget();
    }

    private Sample sample() {
        long nanos = frames++ * FRAME_NANOS;
        Sample sample = lips.sample(nanos);
        FrameDraft draft = sample.draft(WIDTH, HEIGHT, Frame.Format.BGR8);
        draft.pixels().put(picture);
        return sample.with(Keys.FRAME, draft.done())
                .with(Keys.AUDIO, new Audio(nanos, SOUND_HZ, 2, FloatBuffer.wrap(sound)))
                .with(Keys.FACE, FACE);
    }
}
