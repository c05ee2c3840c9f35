package io.saccade.plugin.torch.blocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saccade.plugin.onnxruntime.OnnxBinding;
import io.saccade.plugin.onnxruntime.OnnxModel;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import io.saccade.plugin.torch.NamedTensor;
import io.saccade.plugin.torch.RandomTensors;
import io.saccade.plugin.torch.Tensors;
import io.saccade.plugin.torch.onnx.OnnxFile;
import io.saccade.plugin.torch.onnx.OnnxGraph;
import io.saccade.plugin.torch.onnx.OnnxValue;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares each block's output in libtorch with that of its ONNX nodes in ONNX Runtime. */
class BlocksTest {
    @TempDir
    Path folder;

    @Test
    void aConvolution() throws Exception {
        try (Initializer weights = Initializer.torch(1)) {
            assertSame(new Conv2d(3, 5, Window.of(3).stride(2, 1).padding(1), weights), 2, 3, 7, 6);
        }
    }

    @Test
    void aConvolutionTurnedRound() throws Exception {
        try (Initializer weights = Initializer.torch(1)) {
            Window window = Window.of(3).stride(2).padding(1);
            assertSame(new ConvTranspose2d(3, 5, window, 1, weights), 2, 3, 4, 6);
            assertSame(new ConvTranspose2d(3, 5, Window.of(3), 0, weights), 2, 3, 1, 1);
        }
    }

    @Test
    void convolutionsWithBatchNorm() throws Exception {
        try (Initializer weights = Initializer.torch(1);
                RandomTensors random = new RandomTensors(3)) {
            Block blocks = Sequential.of(
                    ConvNorm.of(3, 4, Window.of(3).stride(2).padding(1), weights),
                    ConvNorm.residual(4, weights),
                    ConvNorm.transposed(4, 2, Window.of(3).stride(2).padding(1), 1, weights));
            try (PointerScope scope = new PointerScope()) {
                for (int i = 0; i < 5; i++) blocks.forward(random.normal(2, 8, 3, 6, 8), Pass.training(random));
            }
            assertThat(blocks.tensors()).extracting(NamedTensor::name).contains("0.conv.weight", "1.norm.running_var");
            assertSame(blocks, 2, 3, 6, 8);
        }
    }

    @Test
    void aSkipAroundBlocksThatShrinkAndEnlarge() throws Exception {
        try (Initializer weights = Initializer.torch(1)) {
            Block inside = Sequential.of(
                    new Conv2d(3, 4, Window.of(3).stride(2).padding(1), weights), Activation.RELU, new Upsample(2));
            assertSame(Sequential.of(new Skip(inside), new Conv2d(7, 2, Window.of(1), weights)), 2, 3, 6, 8);
        }
    }

    @Test
    void aDenseLayer() throws Exception {
        try (Initializer weights = Initializer.keras(1)) {
            assertSame(new Dense(9, 4, weights), 3, 9);
        }
    }

    @Test
    void aBatchOfOneValueAChannelLeavesTheRunningStatistics() {
        BatchNorm norm = BatchNorm.keras(4);
        try (PointerScope scope = new PointerScope();
                RandomTensors random = new RandomTensors(3)) {
            Pass training = Pass.training(random);
            norm.forward(random.normal(1, 2, 4, 1, 1), training);
            String before = values(norm);
            assertThat(before).doesNotContain("NaN");
            assertThat(Tensors.floats(norm.forward(random.normal(1, 1, 4, 1, 1), training)))
                    .containsExactly(new float[4], within(1e-4f));
            assertThat(values(norm)).isEqualTo(before);
        }
    }

    private static String values(BatchNorm norm) {
        StringBuilder values = new StringBuilder();
        for (NamedTensor tensor : norm.tensors()) {
            values.append(tensor.name()).append(Arrays.toString(Tensors.floats(tensor.tensor())));
        }
        return values.toString();
    }

    @Test
    void batchNormWithWhatItHasCounted() throws Exception {
        BatchNorm norm = BatchNorm.keras(4);
        try (PointerScope scope = new PointerScope();
                RandomTensors random = new RandomTensors(3)) {
            Tensor batch = random.normal(2, 8, 4, 5, 5).add(random.uniform(1, 2, 4, 1, 1));
            for (int i = 0; i < 5; i++) norm.forward(batch, Pass.training(random));
        }
        assertSame(norm, 2, 4, 3, 3);
    }

    @Test
    void dropoutWhichThenDoesNothing() throws Exception {
        assertSame(Sequential.of(new Dropout(0.5), Activation.RELU), 3, 9);
    }

    @Test
    void activations() throws Exception {
        for (Activation activation : Activation.values()) assertSame(activation, 3, 9);
        assertSame(new Softmax(1), 2, 5, 3);
    }

    @Test
    void otherShapes() throws Exception {
        assertSame(Permute.channelsFirst(), 2, 3, 4, 5);
        assertSame(Sequential.of(Permute.channelsLast(), new Flatten()), 2, 3, 4, 5);
        assertSame(new Reshape(-1, 4, 6), 2, 3, 4, 2);
    }

    @Test
    void standardisedSamples() throws Exception {
        assertSame(new Standardise(1e-3f, 1, 2), 3, 12, 22);
    }

    @Test
    void theSameBlockTwice() throws Exception {
        try (Initializer weights = Initializer.torch(5)) {
            Dense shared = new Dense(4, 4, weights);
            assertSame(new Twice(shared), 3, 4);
            OnnxGraph graph = new OnnxGraph("shared");
            try (Dense weighed = new Dense(4, 4, weights)) {
                new Twice(weighed).toOnnx(graph, graph.input("x", OnnxGraph.BATCH, 4));
                assertThat(graph.weightBytes()).isEqualTo((4 * 4 + 4) * Float.BYTES);
            }
        }
    }

    /** Applies a block twice, so that its weights are shared, as in a network for both eyes. */
    private record Twice(Block shared) implements Block {
        @Override
        public Tensor forward(Tensor input, Pass pass) {
            return shared.forward(shared.forward(input, pass), pass);
        }

        @Override
        public OnnxValue toOnnx(OnnxGraph graph, OnnxValue input) {
            return shared.toOnnx(graph, shared.toOnnx(graph, input));
        }

        @Override
        public List<NamedTensor> tensors() {
            return shared.tensors();
        }
    }

    @Test
    void theArticlesNetwork() throws Exception {
        assertSame(ArticleNetwork.make(3), 5, 12, 44, 3);
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
        try (OnnxModel model = OnnxModel.open(file, new OnnxOptions("cpu", false, 1), System.getLogger("test"));
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
