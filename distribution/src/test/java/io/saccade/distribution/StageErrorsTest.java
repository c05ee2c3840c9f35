package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.distribution.SaccadeProcess.Finished;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files and devices that fail on opening or later: the exit code is 1, and the next run can open them. */
class StageErrorsTest {
    private Workplace place;

    @BeforeEach
    void workplace(@TempDir Path folder) {
        place = new Workplace(folder);
    }

    @Test
    void aTextFileAsAFilm() {
        place.file("film.mp4", "Dear diary\n");
        Finished run = place.pipeline("capture: { type: video, with: { source: film.mp4 } }\n"
                        + "recorders: [{ type: trace, with: { file: trace.jsonl } }]\n")
                .run();
        assertThat(run.exit()).as(run.toString()).isEqualTo(1);
        assertThat(run.err())
                .contains(
                        "failed: stage 'video' failed: film.mp4 is no film that can be read, or it is cut off (FFmpeg:"
                                + " Invalid data found when processing input); use an mp4, mkv, webm, mov, avi or mpg file")
                .contains("failed: 0 samples")
                .doesNotContain("\tat ");
        assertThat(place.path("trace.jsonl")).as("nothing was recorded").doesNotExist();
        assertThat(place.report()).returns("failed", RunReport::outcome).returns(0L, RunReport::samples);
        assertThat(place.report().json().get("failure").getAsString()).startsWith("stage 'video' failed: film.mp4");
    }

    @Test
    void aCameraThatIsUnpluggedAndComesBack() {
        UnpluggedCamera.into(place.path("plugins"));
        Finished run = place.pipeline("""
                        capture:
                          type: haar-eyes
                          on-error: restart
                          with:
                            source:
                              type: unplugged-camera
                              with: { source: { type: demo-face, with: { width: 320, height: 240 } } }
                        recorders:
                          - type: trace
                            with: { file: trace.jsonl }
                        """)
                .with("--plugins", "plugins", "--max-samples", "40")
                .run();

        assertThat(run.exit()).as(run.toString()).isZero();
        assertThat(run.err()).contains("restarting in 250 ms", "restarting in 500 ms: camera 0 is not there yet");
        assertThat(place.report().problems())
                .contains("haar-eyes was restarted after: camera 0 has stopped")
                .hasSize(1);
        assertThat(place.trace("trace.jsonl"))
                .hasSize(40)
                .filteredOn(line -> line.has("eyes"))
                .hasSizeGreaterThan(30);
    }
}
