package io.saccade.plugin.wav2lip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.saccade.plugin.onnxruntime.OnnxBinding;
import io.saccade.plugin.onnxruntime.OnnxException;
import io.saccade.plugin.onnxruntime.OnnxModel;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeneratorTest {
    private static final System.Logger LOG = System.getLogger("test");

    @TempDir
    private Path folder;

    private static OnnxModel open(Path file) throws OnnxException {
        return OnnxModel.open(file, new OnnxOptions("cpu", false, 1), LOG);
    }

    @Test
    void answersAsTheReferenceNetworkDoes() throws Exception {
        Path values = ReferenceData.at("golden/wav2lip/generator-io.npz");
        float[] expected = Npy.floats(values, "output");
        try (OnnxModel model = open(ReferenceData.at("golden/wav2lip/tiny-generator.onnx"))) {
            GeneratorPorts ports = GeneratorPorts.of(model);
            try (OnnxBinding network = model.bind(ports.shapes(2))) {
                network.input(ports.melInput()).put(0, Npy.floats(values, "mel"));
                network.input(ports.faceInput()).put(0, Npy.floats(values, "faces"));
                network.run();
                float[] output = new float[expected.length];
                network.output(ports.output()).get(0, output);
                assertThat(output).containsExactly(expected, within(1e-4f));
            }
        }
    }

    @Test
    void findsSoundAndFacesByTheirShapesAndNames() throws Exception {
        assertPorts(TestGenerator.write(folder.resolve("a.onnx")), 0, 0);
        assertPorts(TestGenerator.write(folder.resolve("b.onnx"), 1, "source", "target"), 0, 1);
        assertPorts(TestGenerator.write(folder.resolve("c.onnx"), 4, "x", "y"), 0, 4);
        assertPorts(TestGenerator.writeFacesFirst(folder.resolve("d.onnx"), "a", "b"), 1, 0);
        assertPorts(TestGenerator.writeFacesFirst(folder.resolve("e.onnx"), "mel", "faces"), 1, 0);
        assertPorts(TestGenerator.writeOpen(folder.resolve("f.onnx"), "target", "source", false), 1, 0);
        assertPorts(TestGenerator.writeOpen(folder.resolve("g.onnx"), "source", "target", true), 0, 0);
        assertPorts(TestGenerator.writeOpen(folder.resolve("h.onnx"), "x", "y", true), 0, 0);
    }

    private static void assertPorts(Path file, int mel, int fixedBatch) throws OnnxException {
        try (OnnxModel model = open(file)) {
            assertThat(GeneratorPorts.of(model))
                    .as(file.toString())
                    .isEqualTo(new GeneratorPorts(mel, 1 - mel, 0, 96, fixedBatch));
        }
    }

    @Test
    void saysWhatIsNeededInPlaceOfAnotherNetwork() throws Exception {
        try (OnnxModel detector = open(ReferenceData.at("models/version-RFB-320.onnx"))) {
            assertThatThrownBy(() -> Generator.of(detector, 16))
                    .isInstanceOf(OnnxException.class)
                    .hasMessage("version-RFB-320.onnx is not Wav2Lip's generator: its inputs are [[1,3,240,320]] and"
                            + " its outputs [[1,4420,2], [1,4420,4]], but must be sound [n,1,80,16] and faces"
                            + " [n,6,96,96], and faces [n,3,96,96]; or faces of 128, 256 or 288 pixels. It must be"
                            + " Wav2Lip's generator as an .onnx file,"
                            + " which does not come with Saccade: its published weights, wav2lip.pth and"
                            + " wav2lip_gan.pth, are for research and personal use only. Download them and convert"
                            + " them once with tools/wav2lip-to-onnx.py (see docs/lip-sync.md).");
        }
    }

    @ParameterizedTest
    @CsvSource({"16, 40, 16", "16, 16, 16", "16, 15, 8", "16, 3, 2", "16, 1, 1", "12, 13, 12", "12, 11, 8", "1, 9, 1"})
    void computesNoMoreThanThereIs(int batchSize, int faces, int first) throws IOException, OnnxException {
        try (OnnxModel model = open(TestGenerator.write(folder.resolve("any.onnx")));
                Generator generator = Generator.of(model, batchSize)) {
            assertThat(generator.batchSize()).isEqualTo(batchSize);
            GeneratorBatch batch = generator.batchFor(faces);
            assertThat(batch.size()).isEqualTo(first);
            assertThat(generator.batchFor(faces)).isSameAs(batch);
        }
    }

    @Test
    void takesAsManyAsTheNetworkWants() throws Exception {
        try (OnnxModel model = open(TestGenerator.write(folder.resolve("four.onnx"), 4, "source", "target"));
                Generator generator = Generator.of(model, 16)) {
            assertThat(generator.batchSize()).isEqualTo(4);
            assertThat(generator.batchFor(1).size()).isEqualTo(4);
        }
    }
}
