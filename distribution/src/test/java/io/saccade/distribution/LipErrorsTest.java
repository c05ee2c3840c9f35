package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.distribution.SaccadeProcess.Finished;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code saccade run lip-sync} says about a generator that it can't use. The plugins test the other errors. */
class LipErrorsTest {
    private static final String REMEDY = "It must be Wav2Lip's generator as an .onnx file, which does not come with"
            + " Saccade: its published weights, wav2lip.pth and wav2lip_gan.pth, are for research and personal use"
            + " only. Download them and convert them once with tools/wav2lip-to-onnx.py (see docs/lip-sync.md).";

    private Workplace place;

    @BeforeEach
    void workplace(@TempDir Path folder) throws IOException {
        place = new Workplace(folder);
        Film.make(place.path("film.mp4"), 60);
        VoiceFile.talking(place.path("voice.wav"), 2);
    }

    private Finished run(String model) {
        return LipSyncPipeline.of(place, "film.mp4", "voice.wav", model).run();
    }

    @Test
    void weightsInPlaceOfTheGenerator() {
        place.file("wav2lip_gan.pth", "weights\n");
        assertRefused(
                run("wav2lip_gan.pth"),
                "models[1].with.model: must be an .onnx file, but 'wav2lip_gan.pth' holds PyTorch's weights. Convert"
                        + " it once: tools/wav2lip-to-onnx.py (see docs/lip-sync.md).");
    }

    /** A browser saves an HTML page if a download link leads to one. */
    @Test
    void aPageInPlaceOfTheGenerator() {
        place.file("wav2lip_gan.onnx", "<!doctype html>\n");
        assertFailed(
                run("wav2lip_gan.onnx"),
                "failed: stage 'wav2lip' failed: wav2lip_gan.onnx is an HTML page, not a network",
                REMEDY);
    }

    private static void assertFailed(Finished run, String... sentences) {
        assertThat(run.exit()).as(run.toString()).isEqualTo(1);
        assertThat(run.err()).contains(sentences).doesNotContain("\tat ");
    }

    private static void assertRefused(Finished run, String... sentences) {
        assertThat(run.exit()).as(run.toString()).isEqualTo(2);
        assertThat(run.err()).contains(sentences).contains("nothing was opened").doesNotContain("\tat ");
    }
}
