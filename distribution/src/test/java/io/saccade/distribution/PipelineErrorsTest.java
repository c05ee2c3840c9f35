package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.distribution.SaccadeProcess.Finished;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Problems found before anything opens: each message names its place in the file, and the exit code is 2. */
class PipelineErrorsTest {
    private static final String FACE = "capture: { type: demo-face, with: { seconds: 1, width: 160, height: 120 } }\n";

    private Workplace place;

    @BeforeEach
    void workplace(@TempDir Path folder) {
        place = new Workplace(folder);
    }

    @Test
    void allMistakesOfAFileAreToldAtOnce() {
        assertProblems(
                place.check("""
                        pipelin: x
                        capture:
                          type: demo-face
                          with: { widht: 320, height: tall }
                        models:
                          - type: onx-gaze
                          - { type: onnx-gaze, with: { threads: -1, model: p.yaml } }
                        recorders:
                          - type: trace
                        """),
                "p.yaml:1:1: pipelin: is not known here. Did you mean 'pipeline'?",
                "p.yaml:4:11: capture.with.widht: is not known here. Did you mean 'width'?",
                "p.yaml:4:31: capture.with.height: must be a whole number, but is 'tall'.",
                "p.yaml:6:11: models[0].type: there is no model 'onx-gaze'. Did you mean 'onnx-gaze'"
                        + " (of the plugin io.saccade.plugin.onnxgaze)?",
                "p.yaml:7:41: models[1].with.threads: must be 0 to 1024, but is -1.",
                "p.yaml:9:5: recorders[0].with.file: must be given: file to write, such as session.jsonl;"
                        + " readable by its owner only, since eyes identify people");
    }

    @Test
    void filesThatAreNotThereOrNoFiles() throws IOException {
        Files.createDirectories(place.path("film.mp4"));
        assertProblems(
                place.check("capture: { type: video, with: { source: none.mp4 } }\n"
                        + "models: [{ type: onnx-gaze, with: { model: film.mp4 } }]\n"),
                "p.yaml:1:41: capture.with.source: 'none.mp4' was not found in " + place.folder() + ". Check the path.",
                "p.yaml:2:18: models[0]: stage 'onnx-gaze' reads 'eyes', which no stage before it writes;"
                        + " 'click-samples', 'haar-eyes' would.",
                "p.yaml:2:44: models[0].with.model: '" + place.path("film.mp4") + "' is a folder, but a file is"
                        + " expected.");
        assertProblems(
                place.eyes("--set", "capture.source=film.mp4").run(),
                "--set capture.source=film.mp4: capture.with.source: '" + place.path("film.mp4")
                        + "' is a folder, but a file is expected.");
    }

    @Test
    void outputsOutsideOfTheirFolderOrThereAlready() {
        place.file("o/there.jsonl", "precious\n");
        String traces = FACE + "recorders:\n  - { type: trace, with: { file: ../out.jsonl } }\n"
                + "  - { type: trace, with: { file: there.jsonl } }\n";
        place.file("p.yaml", traces);
        assertProblems(
                place.saccade("run", "p.yaml", "--out", "o").run(),
                "p.yaml:3:34: recorders[0].with.file: '../out.jsonl' would be written to " + place.path("out.jsonl")
                        + ", which is outside the output folder " + place.path("o") + ". Choose a path inside it or"
                        + " another --out, or permit it with --allow-outside.",
                "p.yaml:4:34: recorders[1].with.file: '" + place.path("o/there.jsonl") + "' exists already. Choose"
                        + " another name, or permit it with --overwrite.");
        assertThat(place.path("o/there.jsonl")).hasContent("precious");

        Finished permitted = place.saccade("run", "p.yaml", "--out", "o", "--allow-outside", "--overwrite")
                .run();
        assertThat(permitted.exit()).as(permitted.toString()).isZero();
        assertThat(place.trace("out.jsonl")).hasSize(30);
        assertThat(place.trace("o/there.jsonl")).hasSize(30);
    }

    @Test
    void noDisplayForTheRealPointer() {
        String pointer = FACE + "models: [{ type: scripted-gaze }]\nactuators: [{ type: robot-cursor }]\n";
        place.file("p.yaml", pointer);
        ScriptedGaze.into(place.path("plugins"));
        SaccadeProcess check = place.saccade("check", "p.yaml", "--plugins", "plugins");
        assertProblems(
                check.run(),
                "p.yaml:3:21: actuators[0]: no display was found, and robot-cursor moves the real pointer."
                        + " DISPLAY is not set. Start Saccade in a desktop"
                        + " session, or in a virtual one: xvfb-run saccade ...");
        assertThat(check.on(":9999").run()).returns(2, Finished::exit).satisfies(run -> assertThat(run.err())
                .contains("no display was found, and robot-cursor moves the real pointer", ":9999"));
    }

    /** Asserts exactly these problems and no other output. */
    private static void assertProblems(Finished finished, String... problems) {
        assertThat(finished.exit()).as(finished.toString()).isEqualTo(2);
        assertThat(finished.out()).isEmpty();
        String count = problems.length == 1 ? "1 problem" : problems.length + " problems";
        assertThat(finished.err()).isEqualTo(String.join("\n", problems) + "\n" + count + "; nothing was opened\n");
    }
}
