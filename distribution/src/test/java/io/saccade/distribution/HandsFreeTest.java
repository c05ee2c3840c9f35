package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.saccade.distribution.SaccadeProcess.Finished;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * A drawn person does the pointing test by gaze on a real screen: it sees the screen's pixels, looks as far off as the best
 * network on real clicks, and is detected like a real person.
 */
@EnabledIfSystemProperty(
        named = "long.tests",
        matches = "true",
        disabledReason = "takes ten minutes of time, in which a person clicks on a hundred targets")
@Isolated("a person's reactions are timed")
class HandsFreeTest {
    private static final String HEAD = "{ type: head-refine, with: { gain: 0.5 } }";
    private static final int TARGETS = 21;

    private Workplace place;

    /** How many of the targets of a ring were hit, and how many presses were beside them. */
    private record Ring(int hits, int beside) {}

    @Test
    void headAndMagnifierReachSmallTargets(@TempDir Path folder) throws Exception {
        place = new Workplace(folder);
        fine(
                place.saccade(
                        "run",
                        "demo-collect",
                        "--set",
                        "capture.source={type: demo-face, with: {look: 1, clicking: true, fps: 2.5, seconds: 500, head: natural}}"));
        fine(place.saccade("run", "demo-teach"));
        Ring[] dwell = measure("still", "", "click: dwell", 13);
        Ring[] zoom = measure("still", "", "click: zoom", 13);
        Ring[] head = measure("natural", HEAD + ",", "click: zoom, zoom: 6, zoom-size: 570, dwell-radius: 25", TARGETS);

        assertThat(dwell[0].hits()).as("48 px by dwell").isLessThanOrEqualTo(4);
        assertThat(zoom[0].hits()).as("48 px by zoom").isGreaterThanOrEqualTo(dwell[0].hits());
        assertThat(head[0].hits()).as("48 px").isGreaterThanOrEqualTo((int) Math.ceil(.9 * TARGETS));
        assertThat(head[1].hits()).as("24 px").isGreaterThanOrEqualTo((int) Math.ceil(.75 * TARGETS));
        assertThat(head[0].beside() + head[1].beside())
                .as("presses beside a target")
                .isLessThanOrEqualTo(1);
    }

    private static void fine(SaccadeProcess process) {
        Finished finished = process.run();
        assertThat(finished.exit()).as(finished.toString()).isZero();
    }

    /** A ring of 48 px, then one of 24 px. */
    private Ring[] measure(String head, String refine, String click, int targets) throws IOException {
        return new Ring[] {measure(48, head, refine, click, targets), measure(24, head, refine, click, targets)};
    }

    private Ring measure(int width, String head, String refine, String click, int targets) throws IOException {
        place.file("test.yaml", """
                overwrite: true
                capture:
                  type: haar-eyes
                  with:
                    source:
                      { type: demo-face, with: { look: 1, seed: 3, seconds: 1500, live: true, looks-at: screen, head: %s } }
                    track: true
                models:
                  [
                    { type: onnx-gaze, with: { model: out/demo-gaze.onnx } },
                    { type: smooth-gaze, with: { filter: one-euro } },
                    %s
                    { type: pointing-test, with: { targets: %d, width: %d, distance: 600, file: test.json } },
                  ]
                actuators: [{ type: robot-cursor, with: { %s, dwell-time: 1200ms } }]
                """.formatted(head, refine, targets, width, click));
        try (XServer server = XServer.start(1920, 1080)) {
            fine(place.saccade("run", "test.yaml").on(server.display()));
        }
        JsonObject json = JsonParser.parseString(Files.readString(place.path("test.json")))
                .getAsJsonObject();
        Ring ring = ring(json);
        System.out.printf("%d px, %s: %s of %d, %s%n", width, click, ring, targets, json.get("conditions"));
        return ring;
    }

    private static Ring ring(JsonObject json) {
        int hits = 0;
        int beside = 0;
        for (JsonElement element : json.getAsJsonArray("selections")) {
            JsonObject selection = element.getAsJsonObject();
            if (selection.get("hit").getAsBoolean()) hits++;
            else if (!selection.get("timedOut").getAsBoolean()) beside++;
        }
        return new Ring(hits, beside);
    }
}
