package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.distribution.SaccadeProcess.Finished;
import io.saccade.distribution.SaccadeProcess.Running;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Closing the preview window ends the run, and the film keeps all frames. */
class PreviewTest {
    @TempDir
    Path folder;

    @Test
    void closingTheWindowEndsTheRunInGoodOrder() throws Exception {
        Workplace place = new Workplace(folder);
        String pipeline = """
                capture: { type: haar-eyes, with: { source: { type: demo-face, with: { live: true, seconds: 600 } } } }
                recorders:
                  - type: preview
                    with: { overlay: [eyes], title: "Seen by Saccade" }
                  - type: video
                    with: { file: film.mp4, overlay: [eyes] }
                """;
        try (XServer server = XServer.start();
                Running run = place.pipeline(pipeline).on(server.display()).start()) {
            Waiting.until("the window is there", () -> {
                if (!run.isAlive()) throw new AssertionError(run.await().toString());
                return server.hasWindow("Seen by Saccade");
            });
            server.closeWindow("Seen by Saccade");
            Finished finished = run.await();

            assertThat(finished.exit()).as(finished.toString()).isZero();
            assertThat(place.report().problems()).isEmpty();
            assertThat(Film.decode(place.path("film.mp4")).frames())
                    .isEqualTo((int) place.report().stage("video").of("in"));
        }
    }

    @Test
    void aWindowNeedsADisplay() {
        Finished check = new Workplace(folder).check("capture: { type: demo-face }\nrecorders: [{ type: preview }]\n");
        assertThat(check.exit()).isEqualTo(2);
        assertThat(check.err()).contains("no display was found, and preview opens a window. DISPLAY is not set.");
    }
}
