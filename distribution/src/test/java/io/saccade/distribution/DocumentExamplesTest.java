package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checks the commands and pipelines in the documentation: each is accepted, except for the reader's own files, and
 * tests run it.
 */
class DocumentExamplesTest {
    private static final Pattern RUN =
            Pattern.compile("saccade (run [a-z-]+(?:\\.yaml)?(?: --set [a-z0-9/-]+\\.[a-z-]+=[^\\s`]+)*)");
    private static final Pattern OWN_FILE =
            Pattern.compile("`([a-z-]+\\.yaml)`:?\\s+```yaml\\n(.*?)```", Pattern.DOTALL);

    /** What an example needs that the tests lack, and where else it is tested. */
    private static final Map<String, String> NEEDS = Map.ofEntries(
            Map.entry("gaze-collect", "a camera; ClickCollectingTest runs it on a film"),
            Map.entry("gaze-calibrate-collect", "a camera; GazeCalibrateTest runs it on a drawn person"),
            Map.entry("eyes-check", "a camera; SteerGuideTest runs it on the page"),
            Map.entry("gaze-calibrate", "a camera; GazeCalibrateTest runs it on a drawn person"),
            Map.entry("gaze-train", "a collection"),
            Map.entry("gaze-live", "to be stopped; GazeLiveTest runs it"),
            Map.entry("gaze-evaluate", "a collection"),
            Map.entry("lip-sync", "the reader's network"),
            Map.entry("sync-score", "the reader's network"),
            Map.entry("my-expert.yaml", "the reader's films"),
            Map.entry("my-lips.yaml", "the reader's films"),
            Map.entry("prepare-talkers", "the reader's films"),
            Map.entry("teach-lips-demo", "ten minutes; TaughtLipsTest measures what it leaves"),
            Map.entry("drawings-train", "pairs; DrawingsTest runs its trainer"),
            Map.entry("drawings-demo", "two minutes; DrawingsTest runs it made smaller"),
            Map.entry("colorize", "a network; DrawingsTest runs it"),
            Map.entry("colorize-film", "a network"),
            Map.entry("frozen-lake-train", "half a minute; TablesTest runs it made smaller"),
            Map.entry("tic-tac-toe-article", "a minute; TablesTest runs it made smaller"),
            Map.entry("lines.yaml", "the reader's film"),
            Map.entry("lamp.yaml", "the reader's plugin; PluginAuthorTest builds and runs it"),
            Map.entry("bright-spot.yaml", "the example plugin; ExamplePluginTest builds and runs it"));

    @TempDir
    Path folder;

    @Test
    void areAccepted() throws IOException {
        List<String> commands = new ArrayList<>(documentedRuns());
        for (Path page : Documents.all()) {
            OWN_FILE.matcher(Documents.text(page)).results().forEach(own -> write(own.group(1), own.group(2)));
            Documents.pipelines(page).forEach(block -> {
                String name = page.getFileName() + "-" + commands.size() + ".yaml";
                write(name, block);
                commands.add("run " + name);
            });
        }
        Path list = Files.write(folder.resolve("commands"), commands);

        String problems = Programs.run(Programs.java(
                "--module-path",
                Build.home().resolve("lib").toString(),
                "--add-modules",
                "io.saccade.core",
                "--enable-native-access=io.saccade.core",
                "-Dguice_bytecode_gen_option=DISABLED",
                "-cp",
                Path.of(System.getProperty("basedir"), "target/test-classes").toString(),
                DocumentedPipelines.class.getName(),
                Build.home().toString(),
                list.toString()));

        assertThat(commands).hasSizeGreaterThan(40);
        assertThat(problems.lines())
                .isNotEmpty()
                .allMatch(problem -> problem.contains("was not found")
                        || problem.contains("no display was found")
                        || problem.contains("needs a display"));
    }

    @Test
    void areRunByTests() throws IOException {
        String tests;
        try (Stream<Path> sources =
                Files.list(Build.projectRoot().resolve("distribution/src/test/java/io/saccade/distribution"))) {
            tests = sources.filter(file -> file.toString().endsWith("Test.java"))
                    .map(Documents::text)
                    .collect(Collectors.joining());
        }
        List<String> untested = documentedRuns().stream()
                .map(command -> command.split(" ")[1])
                .distinct()
                .filter(name -> !NEEDS.containsKey(name) && !tests.contains("\"run\", \"" + name + "\""))
                .toList();

        assertThat(untested).isEmpty();
    }

    private static List<String> documentedRuns() {
        return Documents.all().stream()
                .flatMap(page -> Documents.matches(RUN, Documents.text(page)))
                .distinct()
                .toList();
    }

    private void write(String name, String text) {
        new Workplace(folder).file(name, text);
    }
}
