package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.saccade.distribution.SaccadeProcess.Finished;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds the examples on the pages about the six roles and about keys as one plugin, and runs each page's pipeline. */
class RolePagesTest {
    private static final List<String> PAGES =
            List.of("capture", "model", "actuator", "recorder", "environment", "trainer", "keys");

    @TempDir
    static Path plugins;

    @TempDir
    Path folder;

    private Workplace place;

    @BeforeAll
    static void plugin() {
        PluginJar plugin = PluginJar.module("com.example.levels");
        PAGES.forEach(page -> Documents.blocks(page(page), "java").forEach(plugin::shown));
        plugin.writeTo(plugins.resolve("levels.jar"));
    }

    private static Path page(String role) {
        return Build.projectRoot().resolve("docs/plugins/" + role + ".md");
    }

    @BeforeEach
    void boiler() {
        place = new Workplace(folder);
        place.file("boiler.txt", "60\n75\n85\n95\n75\n69\n60\n81\n60\n40\n");
        place.file("bell", "");
    }

    private Finished run(String role) {
        String pipeline = Documents.blocks(page(role), "yaml").findFirst().orElseThrow();
        return place.pipeline(pipeline).with("--plugins", plugins.toString()).run();
    }

    private void runWell(String role) {
        Finished run = run(role);
        assertThat(run.exit()).as(run.toString()).isZero();
    }

    @Test
    void theCaptureReadsTheLog() {
        runWell("capture");

        assertThat(place.trace("levels.jsonl"))
                .extracting(line -> line.get("level").getAsDouble())
                .hasSize(10)
                .startsWith(60.0, 75.0);
    }

    @Test
    void theCaptureExplainsWhatIsWrong() {
        place.file("boiler.txt", "60\nwarm\n");

        Finished run = run("capture");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("boiler.txt has 'warm' in line 2, which is no number; correct the line");
        assertThat(checked("capture: { type: haar-eyes, with: { source: \"levels:\" } }"))
                .contains("p.yaml:1:45: capture.with.source: must be a path, but is ''.");
    }

    private String checked(String pipeline) {
        place.file("p.yaml", pipeline);
        return place.saccade("check", "p.yaml", "--plugins", plugins.toString())
                .run()
                .err();
    }

    @Test
    void theModelKeepsItsStateAndAddsItsMetrics() throws IOException {
        runWell("model");

        assertThat(place.trace("alarms.jsonl"))
                .extracting(line -> line.get("alarm").getAsBoolean())
                .containsExactly(false, false, false, true, true, false, false, false, false, false);
        assertThat(Files.readString(folder.resolve("alarms.csv")))
                .contains("alarms")
                .endsWith(",1.0\n");
    }

    @Test
    void aValueOfAnOwnTypeIsTraced() {
        runWell("keys");

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
        runWell("actuator");

        assertThat(folder.resolve("bell")).content().matches("(10)+"); // the limit of actions may drop a sample
    }

    @Test
    void theRecorderWritesWhenAlarmsBegan() {
        runWell("recorder");

        assertThat(folder.resolve("alarms.txt")).hasContent("0.08\n0.28\n");
    }

    @Test
    void theEnvironmentIsPlayed() {
        runWell("environment");

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
        runWell("trainer");

        assertThat(Double.parseDouble(Files.readString(folder.resolve("usual.txt"))))
                .isBetween(69.9, 70.1);
        assertThat(folder.resolve("training.csv")).content().contains("loss");
    }
}
