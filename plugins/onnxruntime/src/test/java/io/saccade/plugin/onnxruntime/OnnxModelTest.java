package io.saccade.plugin.onnxruntime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxModelTest {
    private static final System.Logger LOG = System.getLogger("test");

    @TempDir
    private Path folder;

    @Test
    void tellsWhatGoesInAndOut() throws Exception {
        try (OnnxModel model = open(TinyModel.negating(folder.resolve("tiny.onnx"), TinyModel.FLOAT, -1, 12, 44, 3))) {
            assertThat(model.inputs())
                    .containsExactly(
                            new OnnxPort("x", "float", List.of(-1L, 12L, 44L, 3L), List.of("n", "12", "44", "3")));
            assertThat(model.outputs()).extracting(OnnxPort::name).containsExactly("y");
            assertThat(model.metadata()).isEqualTo(Map.of("trained-on", "nothing"));
            model.requireInput(OnnxPort.ANY, 12, 44, 3);
            model.requireInput(1, 12, 44, 3);
        }
    }

    @Test
    void namesTheShapeThatIsNeededAndTheOneThatIs() throws Exception {
        try (OnnxModel model = open(TinyModel.negating(folder.resolve("gaze.onnx"), TinyModel.FLOAT, 1, 3, 224, 224))) {
            assertThatThrownBy(() -> model.requireInput(OnnxPort.ANY, 12, 44, 3))
                    .hasMessage("gaze.onnx: the input must be [n,12,44,3], but is [1,3,224,224]");
            assertThatThrownBy(() -> model.requireOutput(OnnxPort.ANY, 2))
                    .hasMessage("gaze.onnx: the output must be [n,2], but is [1,3,224,224]");
        }
    }

    @Test
    void namesATypeThatIsNoFloat() throws Exception {
        try (OnnxModel model = open(TinyModel.negating(folder.resolve("n.onnx"), TinyModel.INT64, -1, 2))) {
            assertThatThrownBy(() -> model.requireInput(OnnxPort.ANY, 2))
                    .hasMessage("n.onnx: the input must be [n,2], but is int64 [n,2]");
        }
    }

    @Test
    void saysInOneSentenceWhyAFileIsNoModel() throws Exception {
        Path whole = TinyModel.negating(folder.resolve("whole.onnx"), TinyModel.FLOAT, 1, 3);
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut.onnx"), Arrays.copyOf(bytes, bytes.length / 2));
        Path text = Files.writeString(folder.resolve("text.onnx"), "weights: none\n");
        Path empty = Files.createFile(folder.resolve("empty.onnx"));
        assertThatThrownBy(() -> open(cut)).hasMessageStartingWith("cut.onnx is cut off, or is no ONNX model");
        assertThatThrownBy(() -> open(text)).hasMessage("text.onnx is a text file; give an ONNX model (.onnx)");
        assertThatThrownBy(() -> open(empty)).hasMessage("empty.onnx is empty; export or copy the model again");
        assertThatThrownBy(() -> open(folder)).hasMessageContaining("is a folder");
        assertThatThrownBy(() -> open(folder.resolve("none.onnx"))).hasMessageContaining("it does not exist");
    }

    @Test
    void refusesAGpuThatCannotBeHad() throws Exception {
        Path file = TinyModel.negating(folder.resolve("tiny.onnx"), TinyModel.FLOAT, 1, 3);
        assertThatThrownBy(() -> OnnxModel.open(file, new OnnxOptions("cuda:0", false, 1), LOG))
                .isInstanceOf(OnnxException.class)
                .hasMessageContaining("cuda:0")
                .hasMessageContaining("set 'device' to auto or cpu");
        assertThatThrownBy(() -> OnnxModel.open(file, new OnnxOptions("auto", true, 1), LOG))
                .hasMessageContaining("set 'require-gpu' to false");
    }

    @Test
    void tellsOfABadFileBeforeAGpuThatCannotBeHad() throws Exception {
        Path page = Files.writeString(folder.resolve("page.onnx"), "<!DOCTYPE html><html><body>Sign in</body></html>");
        for (OnnxOptions options : List.of(new OnnxOptions("cuda:0", false, 1), new OnnxOptions("auto", true, 1))) {
            assertThatThrownBy(() -> OnnxModel.open(page, options, LOG))
                    .isInstanceOf(UnreadableModelException.class)
                    .hasMessageStartingWith("page.onnx is an HTML page");
        }
    }

    @Test
    void closesTwice() throws Exception {
        OnnxModel model = open(TinyModel.negating(folder.resolve("tiny.onnx"), TinyModel.FLOAT, 1, 3));
        model.close();
        model.close();
        assertThatThrownBy(() -> model.bind(new long[] {1, 3})).isInstanceOf(IllegalStateException.class);
    }

    private static OnnxModel open(Path file) throws OnnxException {
        return OnnxModel.open(file, new OnnxOptions("auto", false, 1), LOG);
    }
}
