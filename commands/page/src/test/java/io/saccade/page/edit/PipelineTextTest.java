package io.saccade.page.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PipelineTextTest {
    private static final String EYES = """
            # Finds eyes.
            pipeline: eyes
            capture:
              type: haar-eyes # the detector
              with: { track: true, source: 'camera:0' }

            models:
              - type: onnx-gaze
                with:
                  model: gaze.onnx   # ours
                  # threads: 4
              - { type: smooth-gaze }
            recorders:
              - type: video
            # The end.
            """;

    private static PipelineText eyes() {
        return PipelineText.of(EYES).orElseThrow();
    }

    private static String set(String text, String path, String json) throws UnchangeableText {
        return PipelineText.of(text)
                .orElseThrow()
                .with(List.of(path.split("/")), JsonParser.parseString(json))
                .text();
    }

    private static String removed(String text, String path) throws UnchangeableText {
        return PipelineText.of(text)
                .orElseThrow()
                .without(List.of(path.split("/")))
                .text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "pipeline | \"new name\" | pipeline: eyes | pipeline: new name",
                "capture/type | \"video\" | haar-eyes # the | video # the",
                "capture/with/track | false | track: true | track: false",
                "models/0/with/model | \"a.onnx\" | gaze.onnx   # | a.onnx   #",
            })
    void setsAValueInItsPlace(String path, String json, String before, String after) throws Exception {
        assertThat(set(EYES, path, json)).isEqualTo(EYES.replace(before, after));
    }

    @Test
    void addsKeysAndItems() throws Exception {
        assertThat(set(EYES, "capture/with/min-neighbors", "3"))
                .isEqualTo(EYES.replace("'camera:0' }", "'camera:0', min-neighbors: 3 }"));
        assertThat(set(EYES, "models/0/with/threads", "2"))
                .isEqualTo(EYES.replace("# ours\n", "# ours\n      threads: 2\n"));
        assertThat(set(EYES, "models/1/with/beta", "0.5"))
                .isEqualTo(EYES.replace("{ type: smooth-gaze }", "{ type: smooth-gaze, with: { beta: 0.5 } }"));
        assertThat(set(EYES, "recorders/0/with/file", "\"a.mp4\""))
                .isEqualTo(EYES.replace("type: video\n", "type: video\n    with: { file: a.mp4 }\n"));
        assertThat(set(EYES, "recorders/1", "{\"type\":\"csv\"}"))
                .isEqualTo(EYES.replace("type: video\n", "type: video\n  - { type: csv }\n"));
        assertThat(set(EYES, "seed", "7")).isEqualTo(EYES.replace("type: video\n", "type: video\nseed: 7\n"));
        assertThat(set("", "capture/type", "\"video\"")).isEqualTo("capture: { type: video }\n");
        assertThat(set("a: []", "a/0", "1")).isEqualTo("a: [1]");
        assertThat(set("a: {}", "a/b", "[1, \"x, y\", {}]")).isEqualTo("a: { b: [1, 'x, y', {}] }");
    }

    @Test
    void removesKeysAndItemsWithTheirLines() throws Exception {
        assertThat(removed(EYES, "capture/with/track")).isEqualTo(EYES.replace("track: true, ", ""));
        assertThat(removed(EYES, "capture/with/source")).isEqualTo(EYES.replace(", source: 'camera:0'", ""));
        assertThat(removed(EYES, "models/1")).isEqualTo(EYES.replace("  - { type: smooth-gaze }\n", ""));
        assertThat(removed(EYES, "recorders/0")).isEqualTo(EYES.replace("- type: video", "[]"));
        assertThat(removed(EYES, "pipeline")).isEqualTo(EYES.replace("pipeline: eyes\n", ""));
        assertThat(removed("a:\n- b: 1\n  c: 2\n", "a/0/b")).isEqualTo("a:\n- c: 2\n");
        assertThat(removed("a: [1, 2]", "a/1")).isEqualTo("a: [1]");
        assertThatThrownBy(() -> removed(EYES, "models/7")).hasMessage("there is no '7'");
    }

    /** What was set is read again as the same text, whatever characters it has. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "a: b",
                "a #b",
                "'",
                "\"",
                "- x",
                "-",
                "---",
                "null",
                "${HOME}/x",
                "[1]",
                "{a}",
                "*x",
                "&x",
                "!x",
                "`a\nb`",
                "` `",
                "ünï 声😀",
                "true",
                "1e3",
                "@x",
                "%x",
                "a:",
                "C:\\x",
                "` a`",
                "a\tb"
            })
    void writesEveryTextSoThatItIsReadAgain(String text) throws Exception {
        String json = new com.google.gson.JsonPrimitive(text).toString();
        for (String before : List.of("a: x # 😀\nb: 1\n", "{ a: x, b: 1 }")) {
            PipelineText changed = PipelineText.of(set(before, "a", json)).orElseThrow();
            assertThat(changed.json().getAsJsonObject().get("a").getAsString()).isEqualTo(text);
            assertThat(changed.json().getAsJsonObject().get("b").getAsString()).isEqualTo("1");
        }
    }

    @Test
    void refusesWhatWouldChangeMore() {
        String shared = "a: &x { k: 1 }\nb: *x\n";
        assertThatThrownBy(() -> set(shared, "b/k", "2"))
                .isInstanceOf(UnchangeableText.class)
                .hasMessageContaining("change the text");
        assertThatThrownBy(() -> set(EYES, "capture/with/source/type", "1"))
                .hasMessage("'type' belongs to a block, but there is a text");
        assertThat(PipelineText.of("a: [1")).isEmpty();
        assertThat(eyes().json().toString()).contains("\"with\":{\"track\":\"true\",\"source\":\"camera:0\"}");
    }
}
