package io.saccade.benchmarks;

import io.saccade.api.data.Audio;
import io.saccade.api.data.FacePoints;
import io.saccade.api.data.FacePoints.Pixel;
import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Region;
import io.saccade.api.data.Sample;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import io.saccade.plugin.torch.onnx.OnnxFile;
import io.saccade.plugin.torch.onnx.OnnxGraph;
import io.saccade.plugin.torch.onnx.OnnxValue;
import io.saccade.plugin.wav2lip.Wav2LipFactory;
import io.saccade.plugin.wav2lip.Wav2LipSettings;
import io.saccade.plugin.wav2lip.Wav2LipSettings.Blend;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageHarness;
import java.nio.FloatBuffer;
import java.nio.file.Files;
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

/** A frame of 1280x720 through {@code wav2lip} with a network that does nothing: what blending costs, and the rest. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OperationsPerInvocation(BlendBenchmark.BATCH)
@Warmup(iterations = 12)
@Measurement(iterations = 20)
@SuppressWarnings("NullAway.Init") // JMH calls the set-ups first
public class BlendBenchmark {
    static final int BATCH = 16;

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final Region FACE = new Region(500, 200, 240, 320);
    private static final FacePoints POINTS = new FacePoints(
            new Pixel(562, 328), new Pixel(678, 328), new Pixel(620, 390), new Pixel(575, 442), new Pixel(665, 442));
    private static final int SOUND_HZ = 16_000;
    private static final long FRAME_NANOS = 40_000_000;

    @Param({"SOFT", "HARD"})
    public Blend blend = Blend.SOFT;

    private StageHarness lips;
    private Path model;
    private byte[] picture;
    private float[] sound;
    private final Sample[] film = new Sample[BATCH];
    private long frames;

    @Setup(Level.Trial)
    public void open() throws Exception {
        Random random = new Random(1);
        picture = new byte[WIDTH * HEIGHT * 3];
        for (int i = 0; i < picture.length; i++) picture[i] = (byte) (100 + random.nextInt(8));
        sound = new float[SOUND_HZ / 25];
        for (int i = 0; i < sound.length; i++) sound[i] = random.nextFloat() - 0.5f;
        model = Files.createTempFile("blend", ".onnx");
        OnnxGraph graph = new OnnxGraph("nothing");
        graph.input("mel", OnnxGraph.BATCH, 1, 80, 16);
        OnnxValue faces = graph.input("faces", OnnxGraph.BATCH, 6, 96, 96);
        OnnxValue face = graph.node("Gather").integer("axis", 1).of(faces, graph.integers(3, 4, 5));
        graph.output("drawn", face, OnnxGraph.BATCH, 3, 96, 96);
        OnnxFile.write(graph, model);
        Wav2LipSettings settings = new Wav2LipSettings(
                model, BATCH, List.of(0, 10, 0, 0), Optional.empty(), 5, blend, 0, new OnnxOptions("cpu", false, 1));
        lips = StageBuilder.of(new Wav2LipFactory(), settings).unpoisoned().open();
    }

    @TearDown(Level.Trial)
    public void close() throws Exception {
        lips.close();
        Files.delete(model);
    }

    /** Prepares the samples, as a film's decoder would. */
    @Setup(Level.Invocation)
    public void decode() {
        for (int i = 0; i < BATCH; i++) film[i] = sample();
    }

    /** One batch of frames. */
    @Benchmark
    public void frame() throws Exception {
        for (Sample sample : film) lips.feed(sample);
        lips.forget();
    }

    private Sample sample() {
        long nanos = frames++ * FRAME_NANOS;
        Sample sample = lips.sample(nanos);
        FrameDraft draft = sample.draft(WIDTH, HEIGHT, Frame.Format.BGR8);
        draft.pixels().put(picture);
        return sample.with(Keys.FRAME, draft.done())
                .with(Keys.AUDIO, new Audio(nanos, SOUND_HZ, 1, FloatBuffer.wrap(sound)))
                .with(Keys.FACE, FACE)
                .with(Keys.FACE_POINTS, POINTS);
    }
}
