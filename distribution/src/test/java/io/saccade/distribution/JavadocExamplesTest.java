package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.distribution.SaccadeProcess.Finished;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles the example in the Javadoc of each role's factory, and runs all of them as one plugin, in one process. */
class JavadocExamplesTest {
    private static final Pattern EXAMPLE =
            Pattern.compile(" \\* <pre>\\{@code\\n(.*?class (\\w+) .*?)\\n \\* }</pre>", Pattern.DOTALL);
    private static final String ROAD = """
            capture: { type: ramp }
            models: [{ type: brightness }]
            actuators: [{ type: led, with: { device: led } }]
            recorders: [{ type: brightness-table, with: { file: table.csv } }]
            safety: { max-actions-per-second: 1000 }
            """;
    private static final String CORRIDOR = """
            environment: { type: corridor, episodes: 3 }
            models: [{ type: random-policy }]
            recorders: [{ type: trace, with: { file: steps.jsonl } }]
            """;
    private static final String IMPORTS = "import java.io.*;\nimport java.nio.*;\nimport java.nio.file.*;\n";

    @TempDir
    static Path folder;

    private static Workplace place;

    @BeforeAll
    static void run() throws IOException {
        place = new Workplace(folder);
        PluginJar plugin = PluginJar.module("test.examples");
        List<String> factories = new ArrayList<>();
        for (String role : List.of("Capture", "Model", "Actuator", "Recorder", "Trainer", "Environment")) {
            Matcher example = EXAMPLE.matcher(Files.readString(Build.projectRoot()
                    .resolve("framework-api/src/main/java/io/saccade/api/spi/" + role + "Factory.java")));
            assertThat(example.find()).as(role).isTrue();
            factories.add("test.examples." + example.group(2));
            plugin.source(example.group(2), IMPORTS + example.group(1).replaceAll("(?m)^ \\* ?", ""));
        }
        plugin.with("provides io.saccade.api.spi.StageFactory with " + String.join(", ", factories))
                .writeTo(place.path("plugins/examples.jar"));
        place.file("led", "");
        place.file("road.yaml", ROAD);
        place.file("root.yaml", "trainer: { type: root-trainer, with: { number: 49, output: root.txt } }\n");
        place.file("corridor.yaml", CORRIDOR);
        Finished run = place.pipeline("steps: [road.yaml, root.yaml, corridor.yaml]\n")
                .with("--plugins", "plugins")
                .run();
        assertThat(run.exit()).as(run.toString()).isZero();
    }

    @Test
    void captureModelActuatorAndRecorderWorkTogether() {
        assertThat(place.path("table.csv"))
                .content()
                .startsWith("0,0.0\n1,10.0\n")
                .endsWith("24,240.0\n");
        assertThat(place.path("led")).hasContent("0"); // lit by the last frames, and switched off at the end
        assertThat(place.report().outputs()).anyMatch(file -> file.endsWith("table.csv"));
    }

    @Test
    void theTrainerFindsTheRoot() throws IOException {
        assertThat(Double.parseDouble(Files.readString(place.path("root.txt")))).isBetween(6.99, 7.01);
    }

    @Test
    void theEnvironmentIsPlayedToItsEnd() {
        Stream<String> ends = place.trace("steps.jsonl").stream()
                .map(line -> line.getAsJsonObject("step"))
                .filter(step -> step.get("terminated").getAsBoolean())
                .map(step -> step.get("reward").getAsString());
        assertThat(ends).hasSize(3).containsOnly("1.0");
    }
}
