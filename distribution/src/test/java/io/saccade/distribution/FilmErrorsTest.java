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

/** One error of each kind with films: each gives a one-sentence message and its kind's exit code. */
class FilmErrorsTest {
    private Workplace place;

    @BeforeEach
    void workplace(@TempDir Path folder) {
        place = new Workplace(folder);
    }

    @Test
    void aFilmWithoutSound() throws IOException {
        Film.make(place.path("film.mp4"), 3);
        assertFailed(
                play("source: film.mp4, until: audio-end"),
                "failed: stage 'video' failed: film.mp4 has no sound; set 'audio' to a file with sound, or remove"
                        + " 'audio' and 'until'");
    }

    @Test
    void aPictureInPlaceOfAFilm() {
        place.file("face.png", "never looked at\n");
        assertRefused(
                play("source: face.png"),
                "p.yaml:1:41: capture.with.source: must be a film or camera:N; to show a picture as long as its sound"
                        + " takes, add 'audio' and until: audio-end, and for the picture alone write images:face.png");
    }

    @Test
    void aFilmInPlaceOfPictures() throws IOException {
        Film.make(place.path("film.mp4"), 3);
        assertRefused(
                place.pipeline("capture: { type: images, with: { source: film.mp4 } }\n"
                                + "recorders: [{ type: video, with: { file: out.mp4 } }]\n")
                        .run(),
                "p.yaml:1:42: capture.with.source: 'film.mp4' is a film. For its frames write type: video.");
    }

    @Test
    void aFilmDamagedInTheMiddle() throws IOException {
        byte[] film = Files.readAllBytes(Film.make(place.path("whole.mp4"), 100));
        Arrays.fill(film, film.length / 2, film.length / 2 + 9_000, (byte) 0x55);
        place.write("film.mp4", film);

        Finished run = play("source: film.mp4");

        assertThat(run.exit()).as(run.toString()).isZero();
        assertThat(run.err())
                .contains("note: video: film.mp4 is damaged or cut off: pictures that could not be decoded");
        assertThat(Film.decode(place.path("out.mp4")))
                .satisfies(made -> assertThat(made.frames()).isBetween(80, 100))
                .satisfies(made -> assertThat(made.seconds()).isBetween(3.9, 4.1));
    }

    @Test
    void aFilmThatIsThereAlready() throws IOException {
        Film.make(place.path("film.mp4"), 3);
        place.file("out.mp4", "precious\n");
        assertRefused(
                play("source: film.mp4"),
                "recorders[0].with.file: '" + place.path("out.mp4") + "' exists already. Choose another name, or permit"
                        + " it with --overwrite.");
        assertThat(place.path("out.mp4")).hasContent("precious");
    }

    /** A limit on file sizes simulates a full disk: writes fail in the same way. */
    @Test
    void aDiskThatFills() throws IOException {
        assumeTrue(Files.exists(Path.of("/bin/sh")), "there is no sh to limit a file's size; left out");
        Film.make(place.path("film.mp4"), 200);
        Finished run = pipeline("source: film.mp4")
                .by("/bin/sh", "-c", "ulimit -f 200; exec \"$@\"", "sh")
                .run();
        assertThat(run.exit()).as(run.toString()).isEqualTo(1);
        assertThat(run.err())
                .contains("the film " + place.path("out.mp4") + " could not be continued: File too large. The film"
                        + " up to this point can be played. Free disk space or choose another place, and run again");
        assertThat(Film.decode(place.path("out.mp4")).frames()).isPositive();
    }

    private Finished play(String video) {
        return pipeline(video).run();
    }

    private SaccadeProcess pipeline(String video) {
        return place.pipeline("capture: { type: video, with: { " + video + " } }\n"
                + "recorders: [{ type: video, with: { file: out.mp4 } }]\n");
    }

    private static void assertFailed(Finished run, String sentence) {
        assertThat(run.exit()).as(run.toString()).isEqualTo(1);
        assertThat(run.err()).contains(sentence).doesNotContain("\tat ");
    }

    private static void assertRefused(Finished run, String sentence) {
        assertThat(run.exit()).as(run.toString()).isEqualTo(2);
        assertThat(run.err()).contains(sentence, "nothing was opened").doesNotContain("\tat ");
    }
}
