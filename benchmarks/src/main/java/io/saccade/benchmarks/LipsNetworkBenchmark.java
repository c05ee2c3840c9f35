package io.saccade.benchmarks;

import io.saccade.plugin.onnxruntime.OnnxBinding;
import io.saccade.plugin.onnxruntime.OnnxModel;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import java.nio.FloatBuffer;
import java.nio.file.Path;
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

/** The network of {@link LipsBenchmark} alone, on prepared tensors. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OperationsPerInvocation(LipsStage.BATCH)
@Warmup(iterations = 3)
@Measurement(iterations = 8)
@SuppressWarnings("NullAway.Init") // JMH calls the set-ups first
public class LipsNetworkBenchmark {
    @Param("")
    public String model = "";

    private OnnxModel network;
    private OnnxBinding bare;

    @Setup(Level.Trial)
    public void open() throws Exception {
        network = OnnxModel.open(Path.of(model), new OnnxOptions("cpu", false, 1), System.getLogger("benchmarks"));
        bare = network.bind(new long[] {LipsStage.BATCH, 1, 80, 16}, new long[] {LipsStage.BATCH, 6, 96, 96});
        Random random = new Random(1);
        for (int i = 0; i < 2; i++) fill(bare.input(i), random);
    }

    private static void fill(FloatBuffer values, Random random) {
        for (int i = 0; i < values.capacity(); i++) values.put(i, random.nextFloat());
    }

    @TearDown(Level.Trial)
    public void close() throws Exception {
        bare.close();
        network.close();
    }

    @Benchmark
    public void bare() throws Exception {
        bare.run();
    }
}
