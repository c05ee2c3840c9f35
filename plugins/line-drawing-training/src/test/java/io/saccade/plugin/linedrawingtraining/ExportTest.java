package io.saccade.plugin.linedrawingtraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saccade.plugin.linedrawing.pairs.DrawingPairs;
import io.saccade.plugin.onnxruntime.OnnxBinding;
import io.saccade.plugin.onnxruntime.OnnxModel;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import io.saccade.plugin.torch.RandomTensors;
import io.saccade.plugin.torch.Tensors;
import io.saccade.plugin.torch.blocks.Block;
import io.saccade.plugin.torch.blocks.Pass;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.javacpp.PointerScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares the outputs of ONNX Runtime with those of torch. */
class ExportTest {
    private static final int SIDE = 128;
    private static final int COLORS = 27;
    private static final int COUNT = 6;

    @TempDir
    private Path folder;

    @Test
    void bestIsTheSameInBoth() throws Exception {
        try (Block network = BestNetwork.make(COLORS, 32, 3)) {
            compare(network);
        }
    }

    @Test
    void articleIsTheSameInBoth() throws Exception {
        try (Block network = ArticleNetwork.make(ArticleLayer.all(SIDE, COLORS, 24), 3)) {
            compare(network);
        }
    }

    private void compare(Block network) throws Exception {
        DrawingPairs pairs = DrawingPairs.open(DrawnPairs.in(folder, COUNT, SIDE));
        try (DrawingData data = new DrawingData(pairs, .5, Optional.empty(), 1)) {
            count(network);
            Path file = folder.resolve("drawing.onnx");
            DrawingModelFile.write(network, data, Preset.BEST, Optional.empty(), file, path -> path);
            float[] drawings;
            float[] torch;
            try (PointerScope scope = new PointerScope()) {
                DrawingBatch batch = data.heldOut(0, data.heldOut());
                drawings = Tensors.floats(batch.drawings());
                torch = Tensors.floats(
                        network.forward(batch.drawings(), Pass.EVALUATION).softmax(1));
            }
            float[] onnx = onnx(file, drawings, data.heldOut());
            assertSame(onnx, torch);
        }
    }

    /** Sets batch norm's running statistics. */
    private static void count(Block network) {
        try (PointerScope scope = new PointerScope();
                RandomTensors random = new RandomTensors(3)) {
            for (int i = 0; i < 3; i++) {
                network.forward(random.coins(.1, 4, 1, SIDE, SIDE), Pass.training(random));
            }
        }
    }

    private static float[] onnx(Path file, float[] drawings, int count) throws Exception {
        try (OnnxModel model = OnnxModel.open(file, new OnnxOptions("cpu", false, 1), System.getLogger("drawing"));
                OnnxBinding binding = model.bind(new long[] {count, 1, SIDE, SIDE})) {
            binding.input(0).put(0, drawings);
            binding.run();
            FloatBuffer answers = binding.output(0);
            float[] values = new float[answers.capacity()];
            answers.get(0, values);
            return values;
        }
    }

    private static void assertSame(float[] onnx, float[] torch) {
        assertThat(onnx).hasSameSizeAs(torch);
        for (int i = 0; i < torch.length; i++) assertThat(onnx[i]).isCloseTo(torch[i], within(1e-4f));
        int area = SIDE * SIDE;
        int same = 0;
        int pixels = torch.length / COLORS;
        for (int pixel = 0; pixel < pixels; pixel++) {
            int from = pixel / area * area * COLORS + pixel % area;
            if (likeliest(onnx, from, area) == likeliest(torch, from, area)) same++;
        }
        assertThat((double) same / pixels).isGreaterThanOrEqualTo(.999);
    }

    private static int likeliest(float[] values, int from, int step) {
        int best = 0;
        for (int i = 1; i < COLORS; i++) {
            if (values[from + i * step] > values[from + best * step]) best = i;
        }
        return best;
    }
}
