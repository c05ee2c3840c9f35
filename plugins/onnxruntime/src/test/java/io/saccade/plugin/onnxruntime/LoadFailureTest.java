package io.saccade.plugin.onnxruntime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The error for a file that can't be run names its format and a remedy, without C++ details. */
class LoadFailureTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "version https://git-lfs.github.com/spec/v1~oid sha256:1| a git-lfs pointer: git lfs pull",
                "~ <!DOCTYPE html><html><body>Sign in</body>| an HTML page",
                "<?xml version='1.0'?><net name='ir'/>| an XML file",
                "PK^c^d~~archive/data.pkl^b| a PyTorch file; export the network to ONNX",
                "PK^c^d~~config.json^b| a Keras file; convert it",
                "PK^c^d~~gaze.onnx^b| a zip archive; unpack it",
                "\u0080^bcollections| a Python pickle",
                "\u0089HDF~| an HDF5 file, as Keras writes them",
                "^@^@^@^@TFL3^b| a TensorFlow Lite model",
                "a^@^@^@^@^@^@^@{\"w\":{}}| a safetensors file",
                "^g\u008b^b| a gzip archive; unpack it",
                "Not Found| a text file",
                "^@^@^@^@^@^@^@^@| filled with zeros; download or copy it again",
            })
    void namesAnotherFormat(String start, String what) throws Exception {
        String bytes = start.replace("^@", "\0")
                .replace("^b", "\2")
                .replace("^c", "\3")
                .replace("^d", "\4")
                .replace("^g", "\37")
                .replace('~', '\n');
        Path file = Files.write(folder.resolve("m.onnx"), bytes.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(told(file)).startsWith("m.onnx is " + what.strip());
    }

    @Test
    void namesAVersionThatIsTooNew() throws Exception {
        assertThat(told(TinyModel.ofVersion(folder.resolve("ir.onnx"), 99, 17)))
                .startsWith("ir.onnx is newer than this ONNX Runtime knows (IR 99), which knows IR ");
        assertThat(told(TinyModel.ofVersion(folder.resolve("opset.onnx"), 8, 99)))
                .startsWith("opset.onnx is newer than this ONNX Runtime knows (opset 99), which knows opset ");
    }

    @Test
    void namesAnOperatorThatIsUnknown() throws Exception {
        assertThat(told(TinyModel.ofOperator(folder.resolve("op.onnx"), "Frobnicate")))
                .startsWith("op.onnx uses the operator ")
                .contains("Frobnicate, which this ONNX Runtime does not know");
    }

    @Test
    void namesTypesThatDoNotFit() throws Exception {
        Path file = TinyModel.ofOperator(folder.resolve("types.onnx"), "Not");
        assertThat(told(file)).startsWith("types.onnx breaks a rule of ONNX at the operator Not");
    }

    @Test
    void namesWeightsByAnAbsolutePath() throws Exception {
        String data = Files.write(folder.resolve("far.data"), new byte[20]).toString();
        Path file = TinyModel.withWeightsIn(folder.resolve("far.onnx"), data, 8, 12);
        assertThat(told(file)).startsWith("far.onnx names its weights by an absolute path, " + data);
    }

    @Test
    void namesWeightsThatAreMissingOrTooShort() throws Exception {
        Path file = TinyModel.withWeightsIn(folder.resolve("far.onnx"), "far.data", 8, 12);
        assertThat(told(file))
                .isEqualTo(
                        "far.onnx has its weights in far.data, which is not beside it; copy both into" + " one folder");
        Files.write(folder.resolve("far.data"), new byte[16]);
        assertThat(told(file)).contains("far.data is too short: it has 16 of 20 bytes or more");
        Files.write(folder.resolve("far.data"), new byte[20]);
        OnnxModel.open(file, new OnnxOptions("cpu", false, 1), System.getLogger("test"))
                .close();
    }

    @Test
    void namesAFileThatIsCutOff() throws Exception {
        byte[] whole = Files.readAllBytes(TinyModel.ofOperator(folder.resolve("whole.onnx"), "Neg"));
        for (int length : new int[] {whole.length - 1, whole.length / 2, 20}) {
            Path cut = Files.write(folder.resolve("cut.onnx"), Arrays.copyOf(whole, length));
            assertThat(told(cut))
                    .isEqualTo("cut.onnx is cut off, or is no ONNX model; export, download or copy it again");
        }
    }

    private static String told(Path file) {
        Throwable failure =
                catchThrowable(() -> OnnxModel.open(file, new OnnxOptions("cpu", false, 1), System.getLogger("test"))
                        .close());
        assertThat(failure).isInstanceOf(UnreadableModelException.class);
        assertThat(failure.getMessage())
                .doesNotContain("ORT_", ".cc", "onnxruntime::", "Error code")
                .doesNotContain("\n");
        return failure.getMessage();
    }
}
