package io.saccade.benchmarks;

import io.saccade.api.data.FacePoints;
import io.saccade.api.data.FacePoints.Pixel;
import io.saccade.api.data.Region;
import io.saccade.api.data.Sample;
import io.saccade.plugin.torch.onnx.OnnxFile;
import io.saccade.plugin.torch.onnx.OnnxGraph;
import io.saccade.plugin.torch.onnx.OnnxValue;
import io.saccade.plugin.wav2lip.Wav2LipSettings.Blend;
import java.nio.file.Files;
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

/** A frame of 1280x720 through {@code wav2lip} with a network that does nothing: what blending costs, and the rest. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OperationsPerInvocation(LipsStage.BATCH)
@Warmup(iterations = 12)
@Measurement(iterations = 20)
@SuppressWarnings("NullAway.Init") // JMH calls the set-ups first
public class BlendBenchmark {
    private static final Region FACE = new Region(500, 200, 240, 320);
    private static final FacePoints POINTS = new FacePoints(
            new Pixel(562, 328), new Pixel(678, 328), new Pixel(620, 390), new Pixel(575, 442), new Pixel(665, 442));
    private static final int SOUND_HZ = 16_000;

    @Param({"SOFT", "HARD"})
    public Blend blend = Blend.SOFT;

    private final Sample[] film = new Sample[LipsStage.BATCH];
    private LipsStage lips;
    private Path model;

    @Setup(Level.Trial)
    public void open() throws Exception {
        model = Files.createTempFile("blend", ".onnx");
        OnnxGraph graph = new OnnxGraph("nothing");
        graph.input("mel", OnnxGraph.BATCH, 1, 80, 16);
        OnnxValue faces = graph.input("faces", OnnxGraph.BATCH, 6, 96, 96);
        OnnxValue face = graph.node("Gather").integer("axis", 1).of(faces, graph.integers(3, 4, 5));
        graph.output("drawn", face, OnnxGraph.BATCH, 3, 96, 96);
        OnnxFile.write(graph, model);
        lips = LipsStage.open(model, blend, FACE, Optional.of(POINTS), SOUND_HZ, 1)
                .withNoise(8);
    }

    @TearDown(Level.Trial)
    public void close() throws Exception {
        lips.close();
        Files.delete(model);
    }

    @Setup(Level.Invocation)
    public void decode() {
        lips.decode(film);
    }

    /** One batch of frames. */
    @Benchmark
    public void frame() throws Exception {
        lips.draw(film);
    }
}
