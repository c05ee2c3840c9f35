package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.saccade.distribution.SaccadeProcess.Finished;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Output of the commands that run no pipeline. */
class CommandsTest {
    @TempDir
    Path folder;

    @Test
    void theVersionIsTold() {
        assertThat(told("--version")).startsWith("saccade " + Build.VERSION + "\nJava ");
    }

    @Test
    void checkOpensNothing() {
        assertThat(told("check", "demo")).isEqualTo("fine\n");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void pluginsAreListed() {
        assertThat(told("plugins"))
                .contains("loaded io.saccade.plugin.haareyecapture " + Build.VERSION)
                .contains("haar-eyes (capture)", "gaze-error (model), head-refine (model), onnx-gaze (model)")
                .doesNotContain("failed");
        assertThat(json("plugins", "--json"))
                .allMatch(plugin ->
                        plugin.getAsJsonObject().get("state").getAsString().equals("loaded"))
                .extracting(plugin -> plugin.getAsJsonObject().get("id").getAsString())
                .containsExactlyInAnyOrderElementsOf(builtPlugins());
    }

    /** The plugins in the source tree; each must be shipped. */
    private static List<String> builtPlugins() {
        try (Stream<Path> folders = Files.list(Path.of("..", "plugins"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .map(folder -> "io.saccade.plugin."
                            + folder.getFileName().toString().replace("-", ""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void stagesAreListed() {
        assertThat(told("stages").lines().map(line -> line.split(" {2,}")[0] + " " + line.split(" +")[1]))
                .contains(
                        "capture demo-face",
                        "capture haar-eyes",
                        "capture demo-shapes",
                        "capture images",
                        "capture photographs",
                        "capture video",
                        "environment gymnasium",
                        "model colorize",
                        "model edges",
                        "model gaze-error",
                        "model onnx-gaze",
                        "model posterize",
                        "model smooth-gaze",
                        "actuator robot-cursor",
                        "actuator virtual-cursor",
                        "recorder csv",
                        "recorder drawing-pairs",
                        "recorder episodes",
                        "recorder images",
                        "recorder plot",
                        "recorder trace",
                        "recorder video",
                        "trainer line-drawing");
    }

    @Test
    void aStageTellsWhatItReadsWritesAndCanBeTold() {
        assertThat(told("stages", "haar-eyes"))
                .contains("haar-eyes (capture, from io.saccade.plugin.haareyecapture)")
                .contains("writes  eyes", "source = camera:0   [capture]", "track = false   [true | false]");
        assertThat(told("stages", "trace"))
                .contains("reads   [every key except frames and audio]", "file (required)   [path]");
        assertThat(json("stages", "video", "--json"))
                .extracting(stage -> stage.getAsJsonObject().get("role").getAsString())
                .containsExactly("capture", "recorder");
    }

    @Test
    void doctorTellsWhatToDoAboutTheRest() {
        assertThat(told("doctor"))
                .contains("works   Java", "works   OpenCV", "works   FFmpeg", "works   ONNX Runtime", "works   film")
                .containsPattern("absent +display +DISPLAY is not set")
                .contains("only robot-cursor, mouse-clicks, pointing-test and preview need one");
    }

    @Test
    void mistakesInTheCommandAreTold() {
        assertMistake("there is no stage 'har-eyes'. Did you mean 'haar-eyes'?", "stages", "har-eyes");
        assertMistake(
                "demoo: is neither a file nor the name of a shipped pipeline. Did you mean 'demo'?", "run", "demoo");
    }

    private void assertMistake(String sentence, String... arguments) {
        Finished finished = SaccadeProcess.of(folder, arguments).run();
        assertThat(finished.exit()).as(finished.toString()).isEqualTo(2);
        assertThat(finished.err()).contains(sentence);
    }

    private String told(String... arguments) {
        Finished finished = SaccadeProcess.of(folder, arguments).run();
        assertThat(finished.exit()).as(finished.toString()).isZero();
        assertThat(finished.err()).isEmpty();
        return finished.out();
    }

    private List<JsonElement> json(String... arguments) {
        List<JsonElement> elements = new ArrayList<>();
        JsonParser.parseString(told(arguments)).getAsJsonArray().forEach(elements::add);
        return elements;
    }
}
