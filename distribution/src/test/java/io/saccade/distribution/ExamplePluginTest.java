package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.saccade.distribution.SaccadeProcess.Finished;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Builds the example plugin with its own POM against the API only, copies it to {@code plugins/} and runs it. Does the
 * same with the commands of the plugin guide, which need no Maven.
 */
class ExamplePluginTest {
    private static final Path GUIDE = Build.projectRoot().resolve("docs/writing-a-plugin.md");

    private Workplace place;

    @BeforeEach
    void workplace(@TempDir Path folder) {
        place = new Workplace(folder);
    }

    @Test
    void isBuiltAloneDroppedInAndRun() throws IOException {
        assumeTrue(Programs.isInstalled("mvn"), "mvn is not installed; left out");
        copy(Build.projectRoot().resolve("examples/bright-spot"), place.path("bright-spot"));
        build(place.path("bright-spot/pom.xml"));
        Path home = place.path("home");
        copy(Build.home(), home);
        String jar = "bright-spot-1.0.0.jar";
        Files.copy(place.path("bright-spot/target/" + jar), home.resolve("plugins/" + jar));

        Finished told = SaccadeProcess.ofHome(home, place.folder(), "stages", "bright-spot")
                .run();
        assertThat(told.out()).contains("bright-spot (model, from com.example.brightspot)", "reads   frame");
        Finished run = SaccadeProcess.ofHome(home, place.folder(), "run", "bright-spot/bright-spot.yaml")
                .run();
        assertThat(run.exit()).as(run.toString()).isZero();
        assertThat(place.trace("bright-spot.jsonl")).hasSize(60).allMatch(line -> line.has("gaze"));
    }

    @Test
    void theCommandsOfTheGuideBuildAndRunIt() throws IOException {
        Path home = place.path("home");
        PlacesTest.copy(Build.home(), home);
        String commands = Documents.blocks(GUIDE, "").findFirst().orElseThrow();

        String java = System.getProperty("java.home") + "/bin";
        Programs.run("sh", "-ec", "cd '" + home + "'\nPATH=" + java + ":$PATH\n" + commands);

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

    /**
     * Uses an empty local repository: it contains only the API of Saccade; Maven's existing repository serves as the
     * mirror for the rest.
     */
    private void build(Path pom) throws IOException {
        Path settings = place.file("settings.xml", """
                <settings><mirrors><mirror>
                  <id>here</id><mirrorOf>*</mirrorOf><url>%s</url>
                </mirror></mirrors></settings>
                """.formatted(
                        Path.of(System.getProperty("maven.repository")).toUri()));
        Path saccade = place.path("repository/io/saccade");
        install(saccade, "saccade", "pom.xml", "pom");
        install(saccade, "framework-api", "framework-api/pom.xml", "pom");
        install(saccade, "framework-api", Build.api().toString(), "jar");
        String repository = "-Dmaven.repo.local=" + place.path("repository");
        Programs.run("mvn", "-q", "-B", "-s", settings.toString(), repository, "-f", pom.toString(), "package");
    }

    private static void install(Path group, String artifact, String file, String kind) throws IOException {
        Path folder = Files.createDirectories(group.resolve(artifact).resolve(Build.VERSION));
        String name = artifact + "-" + Build.VERSION + "." + kind;
        Files.copy(Build.projectRoot().resolve(file), folder.resolve(name));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(file -> !file.startsWith(from.resolve("target")))
                    .filter(file -> !file.startsWith(from.resolve("repository")))
                    .toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
