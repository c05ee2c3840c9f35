package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees who edits a pipeline with the shipped schema in an editor. */
@Timeout(120)
class EditorTest {
    private static LanguageServer editor;

    @TempDir
    static Path folder;

    @BeforeAll
    static void open() throws IOException {
        editor = LanguageServer.start();
        Files.copy(Build.home().resolve("pipelines/saccade.schema.json"), folder.resolve("saccade.schema.json"));
    }

    @AfterAll
    static void close() {
        if (editor != null) editor.close();
    }

    private static Path file(String name, String yaml) {
        return new Workplace(folder).file(name, "# yaml-language-server: $schema=saccade.schema.json\n" + yaml);
    }

    @Test
    void shippedPipelinesAreRight() throws IOException {
        for (String name :
                List.of("gaze-mouse", "demo", "tic-tac-toe-train", "teach-lips-generator", "drawings-train")) {
            assertThat(editor.open(Build.home().resolve("pipelines/" + name + ".yaml")))
                    .as(name)
                    .isEmpty();
        }
    }

    @Test
    void mistakesAreMarkedWhereTheyAre() throws IOException {
        List<String> marks = editor.open(file("wrong.yaml", """
                capture:
                  type: haar-eyes
                  with:
                    scale-factr: 1.2
                    track: maybe
                models:
                  - type: onnx-gays
                recorders:
                  - type: video
                    on-error: restart
                    with: { file: a.mp4, overlay: [eyes, gauze] }
                """));

        assertThat(marks).extracting(mark -> mark.split(":")[0]).contains("5", "6", "8", "11", "12");
        assertThat(marks).anyMatch(mark -> mark.startsWith("5: ") && mark.contains("scale-factr"));
    }

    @Test
    void typesAndSettingsAreOffered() throws IOException {
        Path file = file("typed.yaml", """
                capture:
                  type:\s
                models:
                  - type: smooth-gaze
                    with:
                      f
                """);
        editor.open(file);

        assertThat(editor.completions(file, "capture:\n  type: ")).contains("haar-eyes", "video", "images");
        assertThat(editor.completions(file, "with:\n      f")).contains("filter");
    }

    @Test
    void theDocumentationIsShown() throws IOException {
        Path file = file("shown.yaml", """
                capture:
                  type: haar-eyes
                  with:
                    scale-factor: 1.2
                """);
        editor.open(file);

        assertThat(editor.hover(file, "    scale-fac")).contains(doc("haar-eyes", "scale-factor"));
        assertThat(editor.hover(file, "type: haar")).containsIgnoringCase("eyes");
    }

    private static String doc(String stage, String setting) {
        String page = Documents.text(Build.projectRoot().resolve("docs/stages.md"));
        String section = page.substring(page.indexOf("### " + stage));
        String row = section.substring(section.indexOf("| `" + setting + "`"));
        return row.substring(0, row.indexOf('\n')).split(" \\| ")[3].replace(" |", "");
    }
}
