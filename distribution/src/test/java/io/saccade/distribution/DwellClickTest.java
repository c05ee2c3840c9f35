package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.distribution.SaccadeProcess.Finished;
import io.saccade.distribution.SaccadeProcess.Running;
import io.saccade.distribution.XServer.Place;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A resting gaze clicks once per rest in another program's window. */
class DwellClickTest {
    private static final List<String> PLACES = List.of("0.3 0.3", "0.7 0.3", "0.7 0.7", "0.3 0.7");

    private Workplace place;

    @BeforeEach
    void workplace(@TempDir Path folder) {
        place = new Workplace(folder);
        ScriptedGaze.into(place.path("plugins"));
    }

    @Test
    void clicksOnceWhereverGazeRests() throws Exception {
        try (XServer server = XServer.start();
                Presses presses = Presses.on(server)) {
            Finished run = gaze(5, "samples: 33, error: 0.02, blinks: true", "dwell-time: 500ms, dwell-countdown: true")
                    .on(server.display())
                    .run();

            assertThat(run.exit()).as(run.toString()).isZero();
            assertThat(place.report().problems()).isEmpty();
            assertThat(presses.soFar())
                    .containsExactly(Place.of(0.3, 0.3), Place.of(0.7, 0.3), Place.of(0.7, 0.7), Place.of(0.3, 0.7));
        }
    }

    @Test
    void neverClicksAfterTheKillKey() throws Exception {
        try (XServer server = XServer.start();
                Presses presses = Presses.on(server);
                Running run = gaze(600, "samples: 25, error: 0", "dwell-time: 300ms")
                        .on(server.display())
                        .start()) {
            Waiting.until("it clicks", () -> !presses.soFar().isEmpty());
            server.key("Pause");
            int before = presses.soFar().size();
            assertThat(server.motion(Duration.ofSeconds(2))).isLessThan(Duration.ofSeconds(1));
            assertThat(presses.soFar()).hasSize(before);
            run.signal("TERM");
            assertThat(run.await()).returns(130, Finished::exit);
        }
    }

    private SaccadeProcess gaze(int seconds, String script, String dwelling) {
        return place.pipeline("""
                        capture: { type: demo-face, with: { live: true, seconds: %d, width: 160, height: 120 } }
                        models: [{ type: scripted-gaze, with: { places: %s, %s } }]
                        actuators: [{ type: robot-cursor, with: { dwell-click: true, %s } }]
                        safety: { kill-key: pause }
                        """.formatted(seconds, PLACES, script, dwelling)).with("--plugins", "plugins");
    }
}
