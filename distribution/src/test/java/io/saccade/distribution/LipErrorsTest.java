package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.saccade.distribution.SaccadeProcess.Finished;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Errors of {@code saccade run lip-sync}. */
class LipErrorsTest {
    private static final String REMEDY = "It must be Wav2Lip's generator as an .onnx file, which does not come with"
            + " Saccade: its published weights, wav2lip.pth and wav2lip_gan.pth, are for research and personal use only."
            + " Get them and convert them once with tools/wav2lip-to-onnx.py, as docs/lip-sync.md tells.";

    private Workplace place;

    @BeforeEach
    void workplace(@TempDir Path folder) throws IOException {
        place = new Workplace(folder);
        Film.make(place.path("film.mp4"), 60);
        VoiceFile.talking(place.path("voice.wav"), 2);
    }

    private Finished run(String face, String voice) {
        return LipSyncPipeline.of(place, face, voice).run();
    }

    private Finished run(String model) {
        return LipSyncPipeline.of(place, "film.mp4", "voice.wav", model).run();
    }

    @Test
    void noGeneratorYet() {
        assertRefused(run("wav2lip_gan.onnx"), "'wav2lip_gan.onnx' was not found in ", REMEDY);
    }

    @Test
    void weightsInPlaceOfTheGenerator() {
        place.file("wav2lip_gan.pth", "weights\n");
        assertRefused(
                run("wav2lip_gan.pth"),
                "models[1].with.model: must be an .onnx file, but 'wav2lip_gan.pth' holds PyTorch's weights. Convert it"
                        + " once: tools/wav2lip-to-onnx.py, as docs/lip-sync.md tells.");
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

    @Test
    void anotherNetworkInPlaceOfTheGenerator() {
        Path detector = ReferenceData.path("models/version-RFB-320.onnx");
        assertFailed(
                run(detector.toString()),
                "failed: stage 'wav2lip' failed: version-RFB-320.onnx is not Wav2Lip's generator: it takes"
                        + " [[1,3,240,320]] and gives",
                REMEDY);
    }

    @Test
    void aVoiceThatIsTooShort() throws IOException {
        VoiceFile.talking(place.path("voice.wav"), 0.15);
        assertFailed(
                run("film.mp4", "voice.wav"),
                "failed: stage 'wav2lip' failed",
                "the sound is 0.15 s long, but at least 0.2 s are needed; give a longer voice");
    }

    @Test
    void aSilentVoice() throws IOException {
        VoiceFile.silent(place.path("voice.wav"), 1);
        assertDone(run("film.mp4", "voice.wav"), 25);
        assertThat(place.report().problems())
                .contains("wav2lip: the sound is silent, so the lips have nothing to say; is it the right file?");
    }

    @Test
    void aFilmWithoutSoundInPlaceOfAVoice() {
        assertFailed(run("film.mp4", "film.mp4"), "film.mp4 has no sound; name a file that has one as 'audio'");
    }

    @Test
    void aPictureInPlaceOfAVoice() {
        String picture = ReferenceData.path("golden/haar/grid_lwbsza-00.png").toString();
        assertFailed(run("film.mp4", picture), "grid_lwbsza-00.png is no sound that can be read");
    }

    /** The frame is repeated until the voice ends. */
    @Test
    void aFilmOfOneFrame() throws IOException {
        Film.make(place.path("film.mp4"), 1);
        assertDone(run("film.mp4", "voice.wav"), 50);
    }

    @Test
    void aFilmWithoutAFrame() throws IOException {
        place.write("film.mp4", new byte[100]);
        Finished run = run("film.mp4", "voice.wav");
        assertThat(run.exit()).as(run.toString()).isEqualTo(1);
        assertThat(run.err()).contains("failed: stage 'video' failed: film.mp4").doesNotContain("\tat ");
    }

    @Test
    void aFilmDamagedInTheMiddle() throws IOException {
        byte[] film = Files.readAllBytes(place.path("film.mp4"));
        Arrays.fill(film, film.length / 2, film.length / 2 + 9_000, (byte) 0x55);
        place.write("film.mp4", film);

        Finished run = run("film.mp4", "voice.wav");

        assertThat(run.exit()).as(run.toString()).isZero();
        assertThat(run.err()).contains("note: video: film.mp4 is damaged or cut off");
        assertThat(Film.decode(place.path("lip-sync.mp4")).seconds()).isBetween(1.9, 2.1);
    }

    /** A limit on file sizes simulates a full disk: writes fail in the same way. */
    @Test
    void aDiskThatFills() {
        assumeTrue(Files.exists(Path.of("/bin/sh")), "there is no sh to limit a file's size; left out");
        Finished run = LipSyncPipeline.of(place, "film.mp4", "voice.wav")
                .by("/bin/sh", "-c", "ulimit -f 200; exec \"$@\"", "sh")
                .run();
        assertFailed(
                run,
                "the film " + place.path("lip-sync.mp4") + " could not be written on: File too large. What was written"
                        + " before plays; make room or choose another place, and run again");
        assertThat(Film.decode(place.path("lip-sync.mp4")).frames()).isPositive();
    }

    @Test
    void aFilmThatIsThereAlready() {
        place.file("lip-sync.mp4", "precious\n");
        assertRefused(
                run("film.mp4", "voice.wav"),
                "'" + place.path("lip-sync.mp4") + "' exists already. Choose another name, or permit it with"
                        + " --overwrite.");
        assertThat(place.path("lip-sync.mp4")).hasContent("precious");
    }

    private void assertDone(Finished run, int frames) {
        assertThat(run.exit()).as(run.toString()).isZero();
        assertThat(Film.decode(place.path("lip-sync.mp4")).frames()).isEqualTo(frames);
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
