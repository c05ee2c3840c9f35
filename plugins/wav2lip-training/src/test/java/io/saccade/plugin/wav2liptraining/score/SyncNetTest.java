package io.saccade.plugin.wav2liptraining.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saccade.api.data.Audio;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Metrics;
import io.saccade.api.data.Region;
import io.saccade.api.data.Sample;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import io.saccade.plugin.wav2liptraining.HeldOutFilm;
import io.saccade.plugin.wav2liptraining.SyncScoreSettings;
import io.saccade.plugin.wav2liptraining.TorchPython;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageHarness;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Scores a film with SyncNet v2, converted as users do, and compares the result with SyncNet's own program, in torch.
 */
class SyncNetTest {
    private static final Path CONVERTER = Path.of("../../tools/syncnet-to-onnx.py");
    private static final Path REFERENCE = Path.of("src/test/python/syncnet_reference.py");
    private static final double SECONDS = 1.6;

    @TempDir
    private Path folder;

    @Test
    void measuresAsTheOriginal() throws Exception {
        HeldOutFilm drawn = HeldOutFilm.of(7001, SECONDS);
        HeldOutFilm film = new HeldOutFilm(drawn.pixels(), drawn.sound(), moving(drawn.length()));
        write(film);
        Path weights = folder.resolve("syncnet_v2.model");
        String[] expected = TorchPython.run(REFERENCE, weights, folder).trim().split(" ");
        assertThat(TorchPython.run(CONVERTER, weights, folder.resolve("syncnet_v2.onnx")))
                .endsWith("syncnet_v2.onnx: 13,631,616 parameters\n");

        Map<String, Double> measured = score(film);
        assertThat(measured)
                .containsEntry("windows", Double.valueOf(expected[0]))
                .containsEntry("offsetFrames", Double.valueOf(expected[1]));
        assertThat(measured.get("distance")).isCloseTo(Double.parseDouble(expected[2]), within(1e-3));
        assertThat(measured.get("confidence")).isCloseTo(Double.parseDouble(expected[3]), within(1e-3));
        assertThat(measured.get("unshifted")).isCloseTo(Double.parseDouble(expected[4]), within(1e-3));
        assertThat(measured.get("confidence")).isGreaterThan(1e-2);
        assertThat(measured.get("lseD")).isEqualTo(measured.get("distance"));
        assertThat(measured.get("lseC")).isEqualTo(measured.get("confidence"));
    }

    /** Faces that move, partly out of the frame. */
    private static List<Optional<Region>> moving(int frames) {
        List<Optional<Region>> faces = new ArrayList<>();
        for (int i = 0; i < frames; i++) faces.add(Optional.of(new Region(90 - 3 * i, 10 + i, 61, 70 + i % 3)));
        return faces;
    }

    private void write(HeldOutFilm film) throws IOException {
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        for (byte[] frame : film.pixels()) frames.write(frame);
        Files.write(folder.resolve("frames.bgr"), frames.toByteArray());
        List<String> boxes = film.faces().stream()
                .flatMap(Optional::stream)
                .map(face -> face.x() + " " + face.y() + " " + face.width() + " " + face.height())
                .toList();
        Files.write(folder.resolve("boxes.txt"), boxes);
        ByteArrayOutputStream sound = new ByteArrayOutputStream();
        for (Audio audio : film.sound()) sound.write(pcm(audio));
        Files.write(folder.resolve("sound.pcm"), sound.toByteArray());
    }

    private static byte[] pcm(Audio audio) {
        assertThat(audio.sampleRateHz()).isEqualTo(16_000);
        ByteBuffer bytes = ByteBuffer.allocate(audio.length() * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < audio.length(); i++) {
            bytes.putShort((short) Math.rint(audio.interleaved().get(i) * 32_768));
        }
        return bytes.array();
    }

    private Map<String, Double> score(HeldOutFilm film) throws Exception {
        SyncScoreSettings settings = new SyncScoreSettings(
                Path.of("syncnet_v2.onnx"),
                15,
                List.of(0, 10, 0, 0),
                1,
                false,
                Optional.empty(),
                new OnnxOptions("cpu", false, 1));
        List<Sample> answers = new ArrayList<>();
        try (StageHarness score =
                StageBuilder.of(new SyncScoreFactory(), settings).in(folder).open()) {
            for (int i = 0; i < film.length(); i++) answers.addAll(score.feed(film.sample(i, 0, score)));
            answers.addAll(score.finish());
            return answers.get(answers.size() - 1)
                    .get(Keys.METRICS)
                    .map(Metrics::values)
                    .orElseThrow();
        }
    }
}
