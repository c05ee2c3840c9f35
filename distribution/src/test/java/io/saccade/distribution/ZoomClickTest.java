package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.distribution.SaccadeProcess.Finished;
import io.saccade.distribution.SaccadeProcess.Running;
import io.saccade.distribution.XServer.Place;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two looks click in another program's window, at a pixel that one look can't tell from its neighbours. */
class ZoomClickTest {
    /** The middle, then 96 and 48 pixels beside it: in a magnifier of 4 these are 24 and 12 pixels of the screen. */
    private static final String TWO_LOOKS = "[0.5 0.5, 0.575 0.56]";

    private Workplace place;

    @BeforeEach
    void workplace(@TempDir Path folder) {
        place = new Workplace(folder);
        ScriptedGaze.into(place.path("plugins"));
    }

    @Test
    void clicksAtThePixelThatIsMeant() throws Exception {
        try (XServer server = XServer.start();
                Presses presses = Presses.on(server)) {
            Finished run = gaze(3, TWO_LOOKS, 40).on(server.display()).run();

            assertThat(run.exit()).as(run.toString()).isZero();
            assertThat(place.report().problems()).isEmpty();
            assertThat(presses.soFar()).hasSize(1);
            Place middle = Place.of(0.5, 0.5);
            Place looked = Place.of(0.575, 0.56);
            Place meant =
                    new Place(middle.x() + (looked.x() - middle.x()) / 4, middle.y() + (looked.y() - middle.y()) / 4);
            assertThat(presses.soFar().get(0)).matches(meant::isNear, "near " + meant);
        }
    }

    @Test
    void theKillKeyClosesTheMagnifier() throws Exception {
        try (XServer server = XServer.start();
                Presses presses = Presses.on(server);
                Running run = gaze(600, "[0.5 0.5, 0.5 0.5" + ", 0.575 0.56, 0.425 0.44".repeat(20) + "]", 10)
                        .on(server.display())
                        .start()) {
            Waiting.until("the magnifier is open", () -> server.hasWindow("saccade-magnifier"));
            server.key("Pause");
            long pressedNanos = System.nanoTime();
            Waiting.until("the magnifier is closed", () -> !server.hasWindow("saccade-magnifier"));
            assertThat(System.nanoTime() - pressedNanos).as("ns").isLessThan(1_000_000_000);
            run.signal("TERM");
            assertThat(run.await()).returns(130, Finished::exit);
            assertThat(presses.soFar()).isEmpty();
        }
    }

    private SaccadeProcess gaze(int seconds, String places, int samples) {
        return place.pipeline("""
                        capture: { type: demo-face, with: { live: true, seconds: %d, width: 160, height: 120 } }
                        models: [{ type: scripted-gaze, with: { places: %s, samples: %d, error: 0.02 } }]
                        actuators:
                          - type: robot-cursor
                            with: { click: zoom, dwell-time: 500ms, zoom-size: 160, dwell-radius: 30 }
                        safety: { kill-key: pause }
                        """.formatted(seconds, places, samples)).with("--plugins", "plugins");
    }
}
