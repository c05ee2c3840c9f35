package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.saccade.distribution.SaccadeProcess.Finished;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Builds the examples on the pages about the six roles and about keys as one plugin, and runs the pipelines of all
 * pages in steps.
 */
class RolePagesTest {
    private static final List<String> PAGES =
            List.of("capture", "model", "actuator", "recorder", "environment", "trainer", "keys");

    @TempDir
    static Path folder;

    private static Workplace place;

    @BeforeAll
    static void run() {
        place = new Workplace(folder);
        PluginJar plugin = PluginJar.module("com.example.levels");
        for (String page : PAGES) {
            Documents.blocks(page(page), "java").forEach(plugin::shown);
            place.file(
                    page + ".yaml",
                    Documents.blocks(page(page), "yaml").findFirst().orElseThrow());
        }
        plugin.writeTo(place.path("plugins/levels.jar"));
        place.file("boiler.txt", "60\n75\n85\n95\n75\n69\n60\n81\n60\n40\n");
        place.file("bell", "");
        place.file("all.yaml", "steps: [" + String.join(".yaml, ", PAGES) + ".yaml]\n");
        Finished run = saccade("run", "all.yaml").run();
        assertThat(run.exit()).as(run.toString()).isZero();
    }

    private static Path page(String role) {
        return Build.projectRoot().resolve("docs/plugins/" + role + ".md");
    }

    private static SaccadeProcess saccade(String... arguments) {
        return place.saccade(arguments).with("--plugins", "plugins");
    }

    @Test
    void theCaptureReadsTheLog() {
        assertThat(place.trace("levels.jsonl"))
                .extracting(line -> line.get("level").getAsDouble())
                .hasSize(10)
                .startsWith(60.0, 75.0);
    }

    @Test
    void theCaptureExplainsWhatIsWrong() {
        place.file("wrong/boiler.txt", "60\nwarm\n");
        place.file("wrong/capture.yaml", Documents.text(place.path("capture.yaml")));

        Finished run = saccade("run", "wrong/capture.yaml", "--out", "wrong").run();

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("boiler.txt has 'warm' in line 2, which is no number; correct the line");
        place.file("p.yaml", "capture: { type: haar-eyes, with: { source: \"levels:\" } }\n");
        assertThat(saccade("check", "p.yaml").run().err())
                .contains("p.yaml:1:45: capture.with.source: must be a path, but is ''.");
    }

    @Test
    void theModelKeepsItsStateAndAddsItsMetrics() throws IOException {
        assertThat(place.trace("alarms.jsonl"))
                .extracting(line -> line.get("alarm").getAsBoolean())
                .containsExactly(false, false, false, true, true, false, false, false, false, false);
        assertThat(Files.readString(folder.resolve("alarms.csv")))
                .contains("alarms")
                .endsWith(",1.0\n");
    }

    @Test
    void aValueOfAnOwnTypeIsTraced() {
        assertThat(place.trace("deviations.jsonl"))
                .extracting(line -> line.get("deviation").getAsJsonObject())
                .hasSize(10)
                .startsWith(deviation(10, false), deviation(5, true));
    }

    private static JsonObject deviation(double amount, boolean above) {
        JsonObject tree = new JsonObject();
        tree.addProperty("amount", amount);
        tree.addProperty("above", above);
        return tree;
    }

    @Test
    void theActuatorRingsAndIsOffAtTheEnd() {
        assertThat(folder.resolve("bell")).content().matches("(10)+"); // the limit of actions may drop a sample
    }

    @Test
    void theRecorderWritesWhenAlarmsBegan() {
        assertThat(folder.resolve("alarms.txt")).hasContent("0.08\n0.28\n");
    }

    @Test
    void theEnvironmentIsPlayed() {
        assertThat(place.trace("boiler.jsonl"))
                .extracting(RolePagesTest::episode)
                .contains(0L, 1L, 2L)
                .doesNotContain(3L);
    }

    private static long episode(JsonObject line) {
        return line.getAsJsonObject("step").get("episode").getAsLong();
    }

    @Test
    void theTrainerLearnsTheUsualLevel() throws IOException {
        assertThat(Double.parseDouble(Files.readString(folder.resolve("usual.txt"))))
                .isBetween(69.9, 70.1);
        assertThat(folder.resolve("training.csv")).content().contains("loss");
    }
}
