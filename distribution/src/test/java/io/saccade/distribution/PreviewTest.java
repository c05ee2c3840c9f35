package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.distribution.SaccadeProcess.Finished;
import io.saccade.distribution.SaccadeProcess.Running;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A preview in one of three steps. Closing its window ends this step, and the film keeps all frames. */
class PreviewTest {
    /** Opens no window, but draws with Java's AWT. */
    private static final String MAP = """
            capture: { type: demo-face, with: { seconds: 1, width: 160, height: 120 } }
            models: [{ type: gaze-error, reads: { gaze: target }, with: { heat-map: %s } }]
            """;

    private static final String WINDOW = """
            capture: { type: haar-eyes, with: { source: { type: demo-face, with: { live: true, seconds: 600, width: 320, height: 240 } } } }
            recorders:
              - type: preview
                with: { overlay: [eyes], title: "Seen by Saccade" }
              - type: video
                with: { file: film.mp4, overlay: [eyes] }
            """;

    private Workplace place;

    @BeforeEach
    void workplace(@TempDir Path folder) {
        place = new Workplace(folder);
        place.file("steps/before.yaml", MAP.formatted("before.png"));
        place.file("steps/window.yaml", WINDOW);
        place.file("steps/after.yaml", MAP.formatted("after.png"));
        place.file("steps/all.yaml", "steps: [before.yaml, window.yaml, after.yaml]\n");
    }

    @Test
    void theWindowOpensAfterAStepWithoutAndClosingItEndsItsStepInGoodOrder() throws Exception {
        try (XServer server = XServer.start();
                Running run = place.saccade("run", "steps/all.yaml", "--report", "report.json")
                        .on(server.display())
                        .start()) {
            Waiting.until("the window is there", () -> {
                if (!run.isAlive()) throw new AssertionError(run.await().toString());
                return server.hasWindow("Seen by Saccade");
            });
            assertThat(place.path("before.png")).isNotEmptyFile();
            server.closeWindow("Seen by Saccade");
            Finished finished = run.await();

            assertThat(finished.exit()).as(finished.toString()).isZero();
            assertThat(place.path("after.png")).isNotEmptyFile();
            RunReport report = place.report();
            assertThat(report.problems()).isEmpty();
            assertThat(report.steps()).extracting(RunReport::outcome).containsOnly("done");
            assertThat(Film.decode(place.path("film.mp4")).frames())
                    .isEqualTo((int) report.steps().get(1).stage("video").of("in"));
        }
    }

    @Test
    void aWindowInAnyStepNeedsADisplay() {
        Finished check = place.saccade("check", "steps/all.yaml").run();
        assertThat(check.exit()).isEqualTo(2);
        assertThat(check.err())
                .contains("window.yaml:3:", "no display was found, and preview opens a window. DISPLAY is not set.");
    }
}
