package io.saccade.plugin.wav2liptraining.generator;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import io.saccade.api.data.Audio;
import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.plugin.onnxruntime.OnnxEnvironment;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import io.saccade.plugin.torch.RandomTensors;
import io.saccade.plugin.torch.Tensors;
import io.saccade.plugin.torch.blocks.Pass;
import io.saccade.plugin.wav2lip.MelSpectrogram;
import io.saccade.plugin.wav2lip.Wav2LipFactory;
import io.saccade.plugin.wav2lip.Wav2LipSettings;
import io.saccade.plugin.wav2liptraining.Channels;
import io.saccade.plugin.wav2liptraining.HeldOutFilm;
import io.saccade.plugin.wav2liptraining.talkers.TalkerWindow;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageHarness;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.javacpp.PointerScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Exports a generator, and checks that lip-sync draws the same as plain ONNX Runtime and torch for the same windows.
 */
class ExportedGeneratorTest {
    private static final float NEAR = 1e-4f;
    private static final int FRAMES = 10;
    private static final int TOP = 14;
    private static final int LEFT = 32;
    private static final int SIDE = TalkerWindow.SIDE;
    private static final int PLANE = TalkerWindow.PLANE;

    @TempDir
    private Path folder;

    @Test
    void drawsTheSameEverywhere() throws Exception {
        HeldOutFilm film = HeldOutFilm.of(7002, .8);
        List<float[]> sounds = sounds(film);
        List<float[]> faces = new ArrayList<>();
        for (int i = 0; i < FRAMES; i++) faces.add(face(film.pixels().get(i)));
        List<float[]> torch = export(sounds, faces);
        List<float[]> bare = bare(sounds, faces);
        List<byte[]> dubbed = dub(film);
        for (int i = 0; i < FRAMES; i++) {
            NetworksTest.assertNear(bare.get(i), torch.get(i), NEAR);
            assertTruncated(dubbed.get(i), bare.get(i), i);
        }
    }

    /** Returns the 200 ms of sound for each frame. */
    private static List<float[]> sounds(HeldOutFilm film) {
        float[] whole = new float[film.length() * 640];
        int at = 0;
        for (Audio audio : film.sound()) {
            audio.interleaved().duplicate().get(whole, at, audio.length());
            at += audio.length();
        }
        float[][] columns = MelSpectrogram.of(whole);
        List<float[]> sounds = new ArrayList<>();
        for (int frame = 0; frame < FRAMES; frame++) {
            float[] sound = new float[TalkerWindow.SOUND];
            for (int i = 0; i < sound.length; i++) {
                int column = TalkerWindow.column(frame) + i % TalkerWindow.COLUMNS;
                sound[i] = columns[column][i / TalkerWindow.COLUMNS];
            }
            sounds.add(sound);
        }
        return sounds;
    }

    /** Returns the face with its lower half dark, and unchanged. */
    private static float[] face(byte[] frame) {
        float[] planes = new float[6 * PLANE];
        for (int i = 0; i < 3 * PLANE; i++) {
            float value = (frame[place(i)] & 0xff) / 255f;
            if (i % PLANE < PLANE / 2) planes[i] = value;
            planes[3 * PLANE + i] = value;
        }
        return planes;
    }

    /** Returns the index in a frame of a value of a face. */
    private static int place(int value) {
        int pixel = value % PLANE;
        int at = (TOP + pixel / SIDE) * HeldOutFilm.WIDTH + LEFT + pixel % SIDE;
        return 3 * at + value / PLANE;
    }

    /** Writes lips.onnx, and returns the outputs of torch. */
    private List<float[]> export(List<float[]> sounds, List<float[]> faces) throws Exception {
        List<float[]> answers = new ArrayList<>();
        try (LipGenerator generator = new LipGenerator(new Channels(1 / 8.0), 3);
                RandomTensors random = new RandomTensors(5);
                PointerScope scope = new PointerScope()) {
            // A training pass without an update, which sets batch norm's running statistics.
            generator.forward(
                    random.uniform(-4, 4, 8, 1, 80, 16), random.uniform(0, 1, 8, 6, SIDE, SIDE), Pass.training(random));
            generator.write(folder.resolve("lips.onnx"), Map.of());
            for (int i = 0; i < FRAMES; i++) {
                answers.add(Tensors.floats(generator.forward(
                        Tensors.of(sounds.get(i), 1, 1, TalkerWindow.BANDS, TalkerWindow.COLUMNS),
                        Tensors.of(faces.get(i), 1, 6, SIDE, SIDE),
                        Pass.EVALUATION)));
            }
        }
        return answers;
    }

    private List<float[]> bare(List<float[]> sounds, List<float[]> faces) throws Exception {
        OrtEnvironment runtime = OnnxEnvironment.get();
        List<float[]> answers = new ArrayList<>();
        try (OrtSession session =
                runtime.createSession(folder.resolve("lips.onnx").toString())) {
            for (int i = 0; i < FRAMES; i++) {
                try (OnnxTensor sound = OnnxTensor.createTensor(
                                runtime, FloatBuffer.wrap(sounds.get(i)), new long[] {1, 1, 80, 16});
                        OnnxTensor face = OnnxTensor.createTensor(
                                runtime, FloatBuffer.wrap(faces.get(i)), new long[] {1, 6, SIDE, SIDE});
                        OrtSession.Result result =
                                session.run(Map.of("mel_spectrogram", sound, "video_frames", face))) {
                    float[] drawn = new float[3 * PLANE];
                    ((OnnxTensor) result.get("predicted_frames").orElseThrow())
                            .getFloatBuffer()
                            .get(drawn);
                    answers.add(drawn);
                }
            }
        }
        return answers;
    }

    /** Runs lip-sync with batches of four faces, in boxes of the network's size. */
    private List<byte[]> dub(HeldOutFilm film) throws Exception {
        Wav2LipSettings settings = new Wav2LipSettings(
                Path.of("lips.onnx"),
                4,
                List.of(0, 0, 0, 0),
                Optional.of(List.of(TOP, TOP + SIDE, LEFT, LEFT + SIDE)),
                1,
                Wav2LipSettings.Blend.HARD,
                0,
                new OnnxOptions("cpu", false, 1));
        List<Sample> answers = new ArrayList<>();
        try (StageHarness lips =
                StageBuilder.of(new Wav2LipFactory(), settings).in(folder).open()) {
            for (int i = 0; i < film.length(); i++) answers.addAll(lips.feed(film.sample(i, 0, lips)));
            answers.addAll(lips.finish());
            List<byte[]> frames = new ArrayList<>();
            for (Sample answer : answers) {
                Frame frame = answer.need(Keys.FRAME);
                byte[] pixels = new byte[frame.width() * frame.height() * 3];
                frame.pixels().get(pixels);
                frames.add(pixels);
            }
            return frames;
        }
    }

    /** Checks that each pixel is the network's output times 255, truncated. */
    private static void assertTruncated(byte[] frame, float[] drawn, int number) {
        int wrong = 0;
        for (int i = 0; i < drawn.length; i++) {
            int pixel = frame[place(i)] & 0xff;
            if (pixel < Math.floor(255 * (drawn[i] - NEAR)) || pixel > Math.floor(255 * (drawn[i] + NEAR))) wrong++;
        }
        assertThat(wrong)
                .as("pixels of frame %d that are not the network's", number)
                .isZero();
    }
}
