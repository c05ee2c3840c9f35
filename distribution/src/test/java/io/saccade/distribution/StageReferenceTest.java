package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.saccade.distribution.SaccadeProcess.Finished;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that docs/stages.md matches the stages. {@code -Dupdate.docs=true} rewrites it. */
class StageReferenceTest {
    private static final Path PAGE = Build.projectRoot().resolve("docs/stages.md");
    private static final List<String> ROLES =
            List.of("capture", "environment", "trainer", "model", "actuator", "recorder");

    private static JsonElement stages;

    @BeforeAll
    static void ask(@TempDir Path folder) {
        Finished told = SaccadeProcess.of(folder, "stages", "--json").run();
        stages = JsonParser.parseString(told.out());
    }

    @Test
    void isTrue() throws IOException {
        String page = page(stages);
        if (Boolean.getBoolean("update.docs")) Files.writeString(PAGE, page);

        assertThat(PAGE).as("regenerate it with -Dupdate.docs=true").content().isEqualTo(page);
    }

    @Test
    void everyDeviceIsChosenByItself() {
        assertThat(settings("device")).isNotEmpty().allSatisfy(setting -> {
            assertThat(text(setting, "default")).isEqualTo("auto");
            assertThat(text(setting, "doc")).endsWith(": auto, cpu or cuda:N");
        });
    }

    @Test
    void everyTrainingResumesInOneWay() {
        assertThat(settings("checkpoint")).hasSizeGreaterThan(1).allSatisfy(setting -> assertThat(text(setting, "doc"))
                .startsWith("file from which an interrupted training resumes, to the same bits"));
    }

    @Test
    void everyTimeTakesAUnit() {
        assertThat(settings("seconds|start|duration|.*-(timeout|time|offset|after)"))
                .hasSizeGreaterThan(8)
                .allSatisfy(setting -> assertThat(text(setting, "type")).startsWith("time, such as 10s"));
    }

    private static List<JsonObject> settings(String keys) {
        return StreamSupport.stream(stages.getAsJsonArray().spliterator(), false)
                .flatMap(stage -> elements(stage.getAsJsonObject(), "settings"))
                .map(JsonElement::getAsJsonObject)
                .filter(setting -> text(setting, "key").matches(keys))
                .toList();
    }

    private static String page(JsonElement stages) {
        StringBuilder page = new StringBuilder("""
                # Stages

                Every stage that comes with Saccade, with its settings. `saccade stages TYPE` prints the same, also for stages
                of other plugins. A test keeps this page equal to the program.

                A key in brackets is read if the sample has it. A setting without a default is optional unless it is marked as
                required.
                """);
        for (String role : ROLES) {
            page.append("\n## ").append(heading(role)).append('\n');
            for (JsonElement stage : stages.getAsJsonArray()) {
                JsonObject described = stage.getAsJsonObject();
                if (text(described, "role").equals(role)) page.append(section(described));
            }
        }
        return page.toString();
    }

    private static String heading(String role) {
        return Character.toUpperCase(role.charAt(0)) + role.substring(1) + "s";
    }

    private static String section(JsonObject stage) {
        String keys = keys(stage, "reads") + keys(stage, "writes");
        String settings =
                elements(stage, "settings").map(StageReferenceTest::row).collect(Collectors.joining());
        return "\n### " + text(stage, "name") + " (" + text(stage, "role") + ")\n\n"
                + sentence(text(stage, "doc")) + keys + "\n"
                + (settings.isEmpty()
                        ? ""
                        : "\n| setting | default | type | meaning |\n| --- | --- | --- | --- |\n" + settings);
    }

    private static String sentence(String doc) {
        return doc.endsWith(".") ? doc : doc + ".";
    }

    private static String keys(JsonObject stage, String direction) {
        String keys = elements(stage, direction)
                .map(key -> "`" + key.getAsString() + "`")
                .collect(Collectors.joining(", "));
        return keys.isEmpty() ? "" : " " + (direction.equals("reads") ? "Reads" : "Writes") + " " + keys + ".";
    }

    private static String row(JsonElement setting) {
        JsonObject described = setting.getAsJsonObject();
        String byDefault = described.has("default")
                ? "`" + text(described, "default") + "`"
                : described.get("required").getAsBoolean() ? "required" : "";
        return "| `" + text(described, "key") + "` | " + cell(byDefault) + " | " + cell(text(described, "type")) + " | "
                + cell(text(described, "doc")) + " |\n";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private static Stream<JsonElement> elements(JsonObject stage, String name) {
        return StreamSupport.stream(stage.getAsJsonArray(name).spliterator(), false);
    }

    private static String text(JsonObject object, String name) {
        return object.get(name).getAsString();
    }
}
