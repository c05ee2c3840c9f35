package io.saccade.plugin.torch.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.plugin.onnxruntime.OnnxBinding;
import io.saccade.plugin.onnxruntime.OnnxModel;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import io.saccade.plugin.onnxruntime.OnnxPort;
import io.saccade.plugin.torch.blocks.ArticleNetwork;
import io.saccade.plugin.torch.blocks.Block;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxFileTest {
    @TempDir
    Path folder;

    private final Block network = ArticleNetwork.make(1);

    @AfterEach
    void free() {
        network.close();
    }

    @Test
    void tellsItsPortsAndNotes() throws Exception {
        Path file = folder.resolve("gaze.onnx");
        OnnxFile.write(graph(), file);

        try (OnnxModel model = open(file)) {
            model.requireInput(OnnxPort.ANY, 12, 44, 3);
            model.requireOutput(OnnxPort.ANY, 2);
            assertThat(model.inputs().get(0).name()).isEqualTo("eyes");
            assertThat(model.outputs().get(0).name()).isEqualTo("gaze");
            assertThat(model.metadata()).containsEntry("saccade.preset", "article");
        }
    }

    @Test
    void isTheSameFileForTheSameNetwork() throws Exception {
        OnnxFile.write(graph(), folder.resolve("one.onnx"));
        OnnxFile.write(graph(), folder.resolve("two.onnx"));
        assertThat(folder.resolve("one.onnx")).hasSameBinaryContentAs(folder.resolve("two.onnx"));
    }

    @Test
    void answersTheSameWithItsWeightsBesideIt() throws Exception {
        Path inside = folder.resolve("inside.onnx");
        OnnxFile.write(graph(), inside);
        Path beside = folder.resolve("beside.onnx");
        // Written under a temporary name, then renamed, as the core does.
        Path partial = folder.resolve("partial.data");
        OnnxFile.writeWithWeights(graph(), beside, partial, "beside.onnx.data");
        Files.move(partial, folder.resolve("beside.onnx.data"));

        assertThat(Files.size(beside)).isLessThan(5_000);
        assertThat(Files.size(folder.resolve("beside.onnx.data"))).isBetween(200_000L, 240_000L);
        assertThat(answer(beside)).containsExactly(answer(inside));
    }

    private OnnxGraph graph() {
        OnnxGraph graph = new OnnxGraph("gaze");
        OnnxValue eyes = graph.input("eyes", OnnxGraph.BATCH, 12, 44, 3);
        graph.output("gaze", network.toOnnx(graph, eyes), OnnxGraph.BATCH, 2);
        graph.note("saccade.preset", "article");
        return graph;
    }

    private static float[] answer(Path file) throws Exception {
        try (OnnxModel model = open(file);
                OnnxBinding binding = model.bind(new long[] {1, 12, 44, 3})) {
            for (int i = 0; i < 12 * 44 * 3; i++) binding.input(0).put(i, i % 7 / 7f);
            binding.run();
            return new float[] {binding.output(0).get(0), binding.output(0).get(1)};
        }
    }

    private static OnnxModel open(Path file) throws Exception {
        return OnnxModel.open(file, new OnnxOptions("cpu", false, 1), System.getLogger("test"));
    }
}
