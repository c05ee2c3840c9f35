package io.saccade.plugin.wav2liptraining.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.saccade.plugin.onnxruntime.OnnxBinding;
import io.saccade.plugin.onnxruntime.OnnxModel;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import io.saccade.plugin.torch.RandomTensors;
import io.saccade.plugin.torch.Tensors;
import io.saccade.plugin.torch.blocks.Pass;
import io.saccade.plugin.wav2liptraining.Channels;
import io.saccade.plugin.wav2liptraining.ReferenceData;
import io.saccade.plugin.wav2liptraining.critic.FaceCritic;
import io.saccade.plugin.wav2liptraining.expert.SyncExpert;
import io.saccade.plugin.wav2liptraining.network.LipLosses;
import io.saccade.plugin.wav2liptraining.network.NumpyArchive;
import io.saccade.plugin.wav2liptraining.network.PublishedWeights;
import java.nio.file.Path;
import java.util.Map;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares the three networks with the original's, and with their exported form. */
class NetworksTest {
    private static final Channels EIGHTH = new Channels(1 / 8.0);

    @TempDir
    Path folder;

    @Test
    void haveThePublishedNumbersOfParameters() {
        assertParameters(new Channels(1), 36_298_035, 16_435_072, 14_113_793);
        assertParameters(EIGHTH, 571_449, 261_712, 221_537);
    }

    private static void assertParameters(Channels channels, long generator, long expert, long critic) {
        try (LipGenerator lips = new LipGenerator(channels, 1);
                SyncExpert sync = new SyncExpert(channels, 1);
                FaceCritic faces = new FaceCritic(channels, 1)) {
            assertThat(lips.parameters()).isEqualTo(generator);
            assertThat(sync.parameters()).isEqualTo(expert);
            assertThat(faces.parameters()).isEqualTo(critic);
        }
    }

    @Test
    void drawAsTheOriginal() throws Exception {
        Map<String, NumpyArchive.Array> io = ReferenceData.arrays("generator-io.npz");
        try (LipGenerator generator = new LipGenerator(EIGHTH, 1);
                PointerScope scope = new PointerScope()) {
            PublishedWeights.read(ReferenceData.golden("generator-weights.npz"), generator);
            Tensor drawn = generator.forward(tensor(io.get("mel")), tensor(io.get("faces")), Pass.EVALUATION);
            assertNear(Tensors.floats(drawn), io.get("output").values(), 1e-4f);
        }
    }

    @Test
    void judgeSyncAsTheOriginal() throws Exception {
        Map<String, NumpyArchive.Array> io = ReferenceData.arrays("sync-expert-io.npz");
        try (SyncExpert expert = new SyncExpert(EIGHTH, 1);
                PointerScope scope = new PointerScope()) {
            PublishedWeights.read(ReferenceData.golden("sync-expert-weights.npz"), expert);
            float[] sound = Tensors.floats(expert.ofSound(tensor(io.get("mel")), Pass.EVALUATION));
            float[] lips = Tensors.floats(expert.ofFaces(tensor(io.get("faces")), Pass.EVALUATION));
            assertNear(sound, io.get("audio_embedding").values(), 1e-5f);
            assertNear(lips, io.get("face_embedding").values(), 1e-5f);
        }
    }

    @Test
    void judgePicturesAsTheOriginal() throws Exception {
        Map<String, NumpyArchive.Array> io = ReferenceData.arrays("discriminator-io.npz");
        try (FaceCritic critic = new FaceCritic(EIGHTH, 1);
                PointerScope scope = new PointerScope()) {
            PublishedWeights.read(ReferenceData.golden("discriminator-weights.npz"), critic);
            // [1,3,2,96,96] becomes a batch of two, time first.
            Tensor faces = tensor(io.get("faces")).squeeze(0).permute(1, 0, 2, 3);
            Tensor scores = critic.forward(LipLosses.lower(faces), Pass.EVALUATION);
            assertNear(Tensors.floats(scores), io.get("output").values(), 1e-5f);
        }
    }

    @Test
    void computeTheSameInOnnxRuntime() throws Exception {
        try (LipGenerator generator = new LipGenerator(EIGHTH, 3);
                SyncExpert expert = new SyncExpert(EIGHTH, 4);
                RandomTensors random = new RandomTensors(5);
                PointerScope scope = new PointerScope()) {
            Tensor mel = random.uniform(-4, 4, 2, 1, 80, 16);
            Tensor faces = random.uniform(0, 1, 2, 6, 96, 96);
            generator.write(folder.resolve("lips.onnx"), Map.of());
            float[] drawn = Tensors.floats(generator.forward(mel, faces, Pass.EVALUATION));
            assertNear(run("lips.onnx", mel, faces)[0], drawn, 1e-4f);

            Tensor lips = random.uniform(0, 1, 2, 15, 48, 96);
            expert.write(folder.resolve("expert.onnx"), Map.of());
            float[][] directions = run("expert.onnx", mel, lips);
            assertNear(directions[0], Tensors.floats(expert.ofSound(mel, Pass.EVALUATION)), 1e-4f);
            assertNear(directions[1], Tensors.floats(expert.ofFaces(lips, Pass.EVALUATION)), 1e-4f);
        }
    }

    private float[][] run(String name, Tensor... inputs) throws Exception {
        OnnxOptions options = new OnnxOptions("cpu", false, 1);
        long[][] shapes = new long[inputs.length][];
        for (int i = 0; i < inputs.length; i++) shapes[i] = inputs[i].shape();
        try (OnnxModel model = OnnxModel.open(folder.resolve(name), options, System.getLogger("test"));
                OnnxBinding network = model.bind(shapes)) {
            for (int i = 0; i < inputs.length; i++) network.input(i).put(0, Tensors.floats(inputs[i]));
            network.run();
            float[][] outputs = new float[model.outputs().size()][];
            for (int i = 0; i < outputs.length; i++) {
                outputs[i] = new float[network.output(i).capacity()];
                network.output(i).get(0, outputs[i]);
            }
            return outputs;
        }
    }

    @Test
    void knowTheNamesOfPublishedCheckpoints() {
        assertThat(PublishedWeights.ownName("module.face_encoder_blocks.1.0.conv_block.1.running_mean"))
                .isEqualTo("face.1.0.norm.running_mean");
        assertThat(PublishedWeights.ownName("face_decoder_blocks.6.2.conv_block.0.weight"))
                .isEqualTo("decoder.6.2.conv.weight");
        assertThat(PublishedWeights.ownName("output_block.1.bias")).isEqualTo("output.1.bias");
        assertThat(PublishedWeights.ownName("audio_encoder.13.conv_block.0.bias"))
                .isEqualTo("audio.13.conv.bias");
        assertThat(FaceCritic.nameOf("face_encoder_blocks.6.1.conv_block.0.weight"))
                .isEqualTo("face.12.conv.weight");
        assertThat(FaceCritic.nameOf("face_encoder_blocks.0.0.conv_block.0.weight"))
                .isEqualTo("face.0.conv.weight");
        assertThat(FaceCritic.nameOf("binary_pred.0.bias")).isEqualTo("score.bias");
    }

    @Test
    void refuseTheWeightsOfOthers() {
        Path weights = ReferenceData.golden("sync-expert-weights.npz");
        try (LipGenerator generator = new LipGenerator(EIGHTH, 1);
                SyncExpert wide = new SyncExpert(new Channels(.25), 1)) {
            assertThatThrownBy(() -> PublishedWeights.read(weights, generator))
                    .hasMessageContaining(
                            "has no weight face.0.0.conv.weight; check that the file belongs to this network");
            assertThatThrownBy(() -> PublishedWeights.read(weights, wide))
                    .hasMessageContaining("has the shape [4, 15, 7, 7], but the network needs [8, 15, 7, 7]");
        }
    }

    static Tensor tensor(NumpyArchive.Array array) {
        return Tensors.of(array.values(), array.shape());
    }

    static void assertNear(float[] actual, float[] expected, float tolerance) {
        assertThat(actual).hasSameSizeAs(expected);
        float largest = 0;
        for (int i = 0; i < actual.length; i++) largest = Math.max(largest, Math.abs(actual[i] - expected[i]));
        assertThat(largest).isCloseTo(0, within(tolerance));
    }
}
