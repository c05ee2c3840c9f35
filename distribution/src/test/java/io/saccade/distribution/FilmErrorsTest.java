package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.saccade.distribution.SaccadeProcess.Finished;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mistake with a film, and a disk that fills. The plugins test the other errors with films. */
class FilmErrorsTest {
    private Workplace place;

    @BeforeEach
    void workplace(@TempDir Path folder) {
        place = new Workplace(folder);
    }

    @Test
    void aFilmInPlaceOfPictures() throws IOException {
        Film.make(place.path("film.mp4"), 3);
        Finished run = pipeline("images").run();
        assertThat(run.exit()).as(run.toString()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "p.yaml:1:42: capture.with.source: 'film.mp4' is a film. For its frames write type: video.",
                        "nothing was opened")
                .doesNotContain("\tat ");
    }

    /** A limit on file sizes simulates a full disk: writes fail in the same way. */
    @Test
    void aDiskThatFills() throws IOException {
        assumeTrue(Files.exists(Path.of("/bin/sh")), "there is no sh to limit a file's size; left out");
        Film.make(place.path("film.mp4"), 200);
        Finished run = pipeline("video")
                .by("/bin/sh", "-c", "ulimit -f 200; exec \"$@\"", "sh")
                .run();
        assertThat(run.exit()).as(run.toString()).isEqualTo(1);
        assertThat(run.err())
                .contains("the film " + place.path("out.mp4") + " could not be continued: File too large. The film"
                        + " up to this point can be played. Free disk space or choose another place, and run again");
        assertThat(Film.decode(place.path("out.mp4")).frames()).isPositive();
    }

    private SaccadeProcess pipeline(String capture) {
        return place.pipeline("capture: { type: " + capture + ", with: { source: film.mp4 } }\n"
                + "recorders: [{ type: video, with: { file: out.mp4 } }]\n");
    }
}
