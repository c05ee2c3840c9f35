package io.saccade.plugin.wav2liptraining.quantize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import io.saccade.api.spi.InvalidInputException;
import io.saccade.plugin.bytedeco.Natives;
import io.saccade.plugin.onnxruntime.OnnxException;
import io.saccade.plugin.onnxruntime.OnnxModel;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import io.saccade.plugin.torch.onnx.OnnxQuantizer;
import io.saccade.plugin.wav2liptraining.Channels;
import io.saccade.plugin.wav2liptraining.DemoTalkers;
import io.saccade.plugin.wav2liptraining.QuantizeSettings;
import io.saccade.plugin.wav2liptraining.ReferenceData;
import io.saccade.plugin.wav2liptraining.generator.LipGenerator;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Quantizes a narrow generator with random weights on drawn people. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuantizationTest {
    private static final OnnxOptions ONE_THREAD = new OnnxOptions("cpu", false, 1);

    private Path folder;

    @BeforeAll
    void make(@TempDir Path place) throws Exception {
        folder = place;
        Natives.loadTorch();
        DemoTalkers.make(folder, DemoTalkers.people(2, 1, 1), .5, 0);
        try (LipGenerator generator = new LipGenerator(new Channels(1 / 16.0), 1)) {
            generator.write(folder.resolve("lips.onnx"), Map.of("saccade.width", "0.0625"));
        }
    }

    private static QuantizeSettings settings(String model, String output, boolean keep) {
        return Quantizing.settings(model, "talkers", output, keep);
    }

    /** A clock that runs ever faster: whatever is measured later, the quantized network, seems slower. */
    private static LongSupplier slowBytes() {
        AtomicLong now = new AtomicLong();
        AtomicLong step = new AtomicLong();
        return () -> now.addAndGet(step.addAndGet(1_000_000));
    }

    private Map<String, Double> run(QuantizeSettings settings, LongSupplier clock) throws Exception {
        return Quantizing.run(settings, folder, clock);
    }

    @Test
    void writesANetworkThatDrawsTheSameAndRunsInBareOnnxRuntime() throws Exception {
        Map<String, Double> measured = run(settings("lips.onnx", "bytes.onnx", true), System::nanoTime);
        assertThat(measured.get("psnr")).isGreaterThan(30);
        assertThat(measured.get("convolutions"))
                .isEqualTo(34.0); // 29 of 45, of which 13 are the sound's, and five that were transposed
        assertThat(Files.size(folder.resolve("bytes.onnx"))).isLessThan(Files.size(folder.resolve("lips.onnx")));
        try (OnnxModel model = OnnxModel.open(folder.resolve("bytes.onnx"), ONE_THREAD, System.getLogger("test"))) {
            assertThat(model.metadata()).containsKeys("saccade.quantized.psnr", "saccade.quantized.speedup");
            assertThat(model.metadata()).containsEntry("saccade.width", "0.0625");
        }
        float[] floats = bare("lips.onnx");
        float[] bytes = bare("bytes.onnx");
        for (int i = 0; i < floats.length; i += 97)
            assertThat(Math.abs(floats[i] - bytes[i])).isLessThan(.1f);
    }

    @Test
    void theRewrittenNetworkComputesTheSameInFloat() throws Exception {
        OnnxQuantizer quantizer = OnnxQuantizer.read(folder.resolve("lips.onnx"), true);
        quantizer.writeObserved(folder.resolve("rewritten.onnx"));
        assertThat(Files.readString(folder.resolve("lips.onnx"), StandardCharsets.ISO_8859_1))
                .doesNotContain("DepthToSpace");
        assertThat(Files.readString(folder.resolve("rewritten.onnx"), StandardCharsets.ISO_8859_1))
                .contains("DepthToSpace");
        float[] original = bare("lips.onnx");
        float[] rewritten = bare("rewritten.onnx");
        for (int i = 0; i < original.length; i++)
            assertThat(Math.abs(original[i] - rewritten[i])).isLessThan(1e-4f);
    }

    /** Runs a file on one face, with nothing of ours around ONNX Runtime. */
    private float[] bare(String name) throws Exception {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        float[] face = new float[6 * 96 * 96];
        for (int i = 0; i < face.length; i++) face[i] = i % 37 / 37f;
        try (OrtSession session = environment.createSession(folder.resolve(name).toString());
                OnnxTensor sound = OnnxTensor.createTensor(
                        environment, FloatBuffer.wrap(new float[80 * 16]), new long[] {1, 1, 80, 16});
                OnnxTensor faces =
                        OnnxTensor.createTensor(environment, FloatBuffer.wrap(face), new long[] {1, 6, 96, 96});
                OrtSession.Result result = session.run(Map.of("mel_spectrogram", sound, "video_frames", faces))) {
            FloatBuffer values = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] drawn = new float[values.remaining()];
            values.get(drawn);
            return drawn;
        }
    }

    @Test
    void writesNothingThatIsSlowerHere() throws Exception {
        assertThatThrownBy(() -> run(settings("lips.onnx", "slow.onnx", false), slowBytes()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("is slower on this machine")
                .hasMessageContaining("'keep'");
        assertThat(folder.resolve("slow.onnx")).doesNotExist();
        assertThat(run(settings("lips.onnx", "kept.onnx", true), slowBytes()).get("speedup"))
                .isLessThan(1);
        assertThat(folder.resolve("kept.onnx")).exists();
    }

    @Test
    void namesWrongInputs() throws Exception {
        Files.writeString(folder.resolve("text.onnx"), "not a network");
        assertRefused("text.onnx", InvalidInputException.class, "text.onnx is not an ONNX file");
        run(settings("lips.onnx", "twice.onnx", true), System::nanoTime);
        assertRefused("twice.onnx", InvalidInputException.class, "is quantized already");
        for (String other : List.of("models/version-RFB-320.onnx", "gaze/article-cnn.onnx")) {
            Path file = ReferenceData.file(other);
            assertThatThrownBy(() -> run(settings(file.toString(), "x.onnx", true), System::nanoTime))
                    .isInstanceOfAny(OnnxException.class, IOException.class)
                    .hasMessageContaining(String.valueOf(file.getFileName()));
        }
        Files.createDirectories(folder.resolve("nothing"));
        assertThatThrownBy(() -> run(Quantizing.settings("lips.onnx", "nothing", "x.onnx", true), System::nanoTime))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("contains neither films")
                .hasMessageContaining("nor pictures of eyes");
    }

    @ParameterizedTest
    @ValueSource(ints = {128, 256, 288})
    void takesLargerNetworksAndFixedBatches(int side) throws Exception {
        String name = "lips" + side + ".onnx";
        int batch = side == 288 ? 2 : 0;
        Quantizing.writeGenerator(folder.resolve(name), side, batch);
        Map<String, Double> measured = run(settings(name, "bytes" + name, true), System::nanoTime);
        assertThat(measured.get("psnr")).isGreaterThan(30);
        assertThat(measured.get("convolutions")).isEqualTo(1);
        assertThat(folder.resolve("bytes" + name)).exists();
    }

    private void assertRefused(String model, Class<?> type, String reason) {
        assertThatThrownBy(() -> run(settings(model, "x.onnx", true), System::nanoTime))
                .isInstanceOf(type)
                .hasMessageContaining(reason);
    }

    @Test
    void weightsHaveSevenBitsWhereSumsCouldOverflow() {
        String plain = "flags\t\t: fpu avx2 avx512f";
        assertThat(ByteProcessor.weightBits("amd64", List.of("model name: x", plain)))
                .isEqualTo(7);
        assertThat(ByteProcessor.weightBits("amd64", List.of(plain + " avx512_vnni")))
                .isEqualTo(8);
        assertThat(ByteProcessor.weightBits("amd64", List.of(plain + " avx_vnni")))
                .isEqualTo(8);
        assertThat(ByteProcessor.weightBits("amd64", List.of())).isEqualTo(7);
        assertThat(ByteProcessor.weightBits("aarch64", List.of())).isEqualTo(8);
    }
}
