package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Builds and runs the example plugin: by the commands of its page, and by those of the plugin guide without Maven. */
class ExamplePluginTest {
    private static final Path GUIDE = Build.projectRoot().resolve("docs/writing-a-plugin.md");

    private Workplace place;

    @BeforeEach
    void workplace(@TempDir Path folder) {
        place = new Workplace(folder);
    }

    /**
     * With an empty local repository, and the installation's repository for the API. {@code PluginAuthorTest} builds a
     * plugin with Maven in every test run.
     */
    @Test
    @EnabledIfSystemProperty(named = "long.tests", matches = "true", disabledReason = "Maven takes ten seconds")
    void isBuiltAloneAndRunByTheCommandsOfItsPage() throws IOException {
        assumeTrue(Programs.isInstalled("mvn"), "mvn is not installed; left out");
        Path example = Build.projectRoot().resolve("examples/bright-spot");
        copy(example, place.path("bright-spot"));
        String commands =
                Documents.blocks(example.resolve("README.md"), "").findFirst().orElseThrow();

        String said = new AuthorsShell(place)
                .run("cd bright-spot\n"
                        + commands.replace("../../bin/", "")
                                .replace(
                                        "mvn -q",
                                        "mvn -q -Dsaccade.repository="
                                                + Build.home()
                                                        .resolve("repository")
                                                        .toUri()));

        assertThat(said).contains("bright-spot (model, from com.example.brightspot)", "reads   frame");
        assertThat(place.trace("bright-spot/bright-spot.jsonl")).hasSize(60).allMatch(line -> line.has("gaze"));
    }

    @Test
    void theCommandsOfTheGuideBuildAndRunIt() throws IOException {
        Path home = place.path("home");
        PlacesTest.copy(Build.home(), home);
        String commands = Documents.blocks(GUIDE, "").findFirst().orElseThrow();

        String java = System.getProperty("java.home") + "/bin";
        String options = "export SACCADE_OPTS='" + System.getProperty("test.jvm", "") + "'\n";
        Programs.run("sh", "-ec", "cd '" + home + "'\nPATH=" + java + ":$PATH\n" + options + commands);

        assertThat(home.resolve("bright-spot.jsonl")).content().hasLineCount(60).contains("\"gaze\"");
    }

    @Test
    void theGuideShowsTheExample() {
        Path sources = Build.projectRoot().resolve("examples/bright-spot/src/main/java");

        assertThat(Documents.blocks(GUIDE, "java"))
                .startsWith(
                        Documents.text(sources.resolve("com/example/brightspot/BrightSpot.java")),
                        Documents.text(sources.resolve("module-info.java")));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(file -> !file.startsWith(from.resolve("target")))
                    .toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
