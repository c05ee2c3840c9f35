package io.saccade.plugin.wav2lip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saccade.plugin.onnxruntime.OnnxBinding;
import io.saccade.plugin.onnxruntime.OnnxModel;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import io.saccade.plugin.wav2lip.TorchPython.Ended;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the script with which users convert published weights, and compares the converted network with the original. */
class WeightsConversionTest {
    private static final Path CONVERTER = Path.of("../../tools/wav2lip-to-onnx.py");
    private static final Path PUBLISH = Path.of("src/test/python/published_weights.py");

    @TempDir
    private Path folder;

    private Ended convert(String kind) throws Exception {
        Path weights = folder.resolve("wav2lip.pth");
        Path reference = ReferenceData.at("golden/wav2lip/generator-weights.npz");
        Ended published = TorchPython.run(PUBLISH, reference, weights, kind, CONVERTER);
        assertThat(published.exit()).as(published.said()).isZero();
        return TorchPython.run(CONVERTER, weights, folder.resolve("wav2lip.onnx"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"old", "new", "script"})
    void whatComesOutAnswersAsTheOriginal(String kind) throws Exception {
        Ended converted = convert(kind);
        assertThat(converted.exit()).as(converted.said()).isZero();
        assertThat(converted.said()).endsWith("wav2lip.onnx: 571,449 parameters\n");

        Path values = ReferenceData.at("golden/wav2lip/generator-io.npz");
        float[] expected = Npy.floats(values, "output");
        try (OnnxModel model = OnnxModel.open(
                folder.resolve("wav2lip.onnx"), new OnnxOptions("cpu", false, 1), System.getLogger("test"))) {
            GeneratorPorts ports = GeneratorPorts.of(model);
            assertThat(ports).isEqualTo(new GeneratorPorts(0, 1, 0, 96, 0));
            try (OnnxBinding network = model.bind(ports.shapes(2))) {
                network.input(0).put(0, Npy.floats(values, "mel"));
                network.input(1).put(0, Npy.floats(values, "faces"));
                network.run();
                float[] output = new float[expected.length];
                network.output(0).get(0, output);
                assertThat(output).containsExactly(expected, within(1e-4f));
            }
        }
    }

    @Test
    void otherWeightsAreRefused() throws Exception {
        Ended refused = convert("other");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.said()).contains("holds other weights than those of Wav2Lip's generator for 96x96 pixels");
        assertThat(folder.resolve("wav2lip.onnx")).doesNotExist();
    }
}
