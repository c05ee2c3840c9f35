package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.saccade.distribution.SaccadeProcess.Finished;
import io.saccade.distribution.SaccadeProcess.Running;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mouse clicks on every target of the pointing test, and misses one. */
class PointingTestTest {
    private static final int TARGETS = 5;
    private static final int DISTANCE = 400;
    private static final int MISSED = 3;

    @Test
    void measuresAMouse(@TempDir Path folder) throws Exception {
        Workplace place = new Workplace(folder);
        place.file("p.yaml", """
                capture: { type: demo-face, with: { live: true, seconds: 600, width: 160, height: 120 } }
                models:
                  - type: pointing-test
                    with: { targets: 5, width: 60, distance: 400, file: selections.json, picture: paths.png }
                """);
        try (XServer server = XServer.start();
                Running run = place.saccade("run", "p.yaml", "--report", "report.json")
                        .on(server.display())
                        .start()) {
            Waiting.until("the test is shown", () -> server.hasWindow("Saccade: pointing test") || !run.isAlive());
            for (int step = 0; step <= TARGETS; step++) click(server, step, step == MISSED ? 40 : 0);
            Finished finished = run.await();

            assertThat(finished).as(finished.toString()).returns(0, Finished::exit);
            assertThat(finished.err()).contains("bits/s, 20.0 % errors", "made selections.json", "made paths.png");
        }
        JsonObject json = JsonParser.parseString(Files.readString(place.path("selections.json")))
                .getAsJsonObject();
        assertThat(json.getAsJsonArray("selections")).hasSize(TARGETS);
        int step = 0;
        for (JsonElement selection : json.getAsJsonArray("selections")) {
            assertThat(selection.getAsJsonObject().get("hit").getAsBoolean()).isEqualTo(++step != MISSED);
        }
        assertThat(place.report().metric("errorPercent")).isEqualTo(20);
        assertThat(place.report().metric("throughput")).isPositive();
        assertThat(place.path("paths.png")).isNotEmptyFile();
    }

    /** Clicks on a target, so far to the right of its centre. Every target is the third one from the one before. */
    private static void click(XServer server, int step, int beside) {
        double angle = 2 * Math.PI * (step * 3 % TARGETS) / TARGETS - Math.PI / 2;
        server.click((int) Math.round(XServer.WIDTH / 2. + DISTANCE / 2. * Math.cos(angle)) + beside, (int)
                Math.round(XServer.HEIGHT / 2. + DISTANCE / 2. * Math.sin(angle)));
    }
}
