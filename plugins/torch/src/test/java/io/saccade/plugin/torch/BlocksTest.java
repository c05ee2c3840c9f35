package io.saccade.plugin.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saccade.plugin.onnxruntime.OnnxBinding;
import io.saccade.plugin.onnxruntime.OnnxModel;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every block computes the same in libtorch and, as ONNX nodes, in ONNX Runtime. */
class BlocksTest {
    @TempDir
    Path folder;

    @Test
    void aConvolution() throws Exception {
        try (Initializer weights = Initializer.torch(1)) {
            assertSame(new Conv2d(3, 5, Window.of(3).stride(2, 1).padding(1), weights), 2, 3, 7, 6);
        }
    }

    private void assertSame(Block block, long... shape) throws Exception {
        try (block;
                PointerScope scope = new PointerScope();
                RandomTensors random = new RandomTensors(7)) {
            Tensor input = random.normal(1, shape);
            Tensor output = block.forward(input, Pass.EVALUATION);
            float[] onnx = inOnnxRuntime(block, input, output.shape());
            float[] torch = Tensors.floats(output);
            assertThat(onnx).hasSameSizeAs(torch);
            for (int i = 0; i < torch.length; i++) assertThat(onnx[i]).isCloseTo(torch[i], within(1e-5f));
        }
    }

    private float[] inOnnxRuntime(Block block, Tensor input, long[] outputShape) throws Exception {
        OnnxGraph graph = new OnnxGraph("block");
        OnnxValue x = graph.input("x", withBatch(input.shape()));
        graph.output("y", block.toOnnx(graph, x), withBatch(outputShape));
        Path file = folder.resolve("block.onnx");
        OnnxFile.write(graph, file);
        try (OnnxModel model = OnnxModel.open(file, OnnxOptions.of("cpu", false, 1), System.getLogger("test"));
                OnnxBinding binding = model.bind(input.shape())) {
            binding.input(0).put(0, Tensors.floats(input));
            binding.run();
            FloatBuffer values = binding.output(0);
            float[] copy = new float[values.capacity()];
            values.get(0, copy);
            return copy;
        }
    }

    private static long[] withBatch(long[] shape) {
        long[] open = shape.clone();
        open[0] = OnnxGraph.BATCH;
        return open;
    }
}
