package io.saccade.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.saccade.core.claim.NameClaims;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Missing inputs, and outputs that may not be written where they should go. */
class PathProblemsTest {
    @TempDir
    Path folder;

    private PlanBench bench;

    @BeforeEach
    void bench() throws IOException {
        folder = folder.toRealPath();
        bench = new PlanBench(folder);
    }

    private static String model(String path) {
        return "capture: { type: haar-eyes }\nmodels: [{ type: onnx-gaze, with: { model: '" + path + "' } }]\n";
    }

    private static String trace(String path) {
        return "capture: { type: haar-eyes }\nrecorders: [{ type: trace, with: { file: '" + path + "' } }]\n";
    }

    @Test
    void inputsAreFoundInTheirOrder() throws IOException {
        bench.file("in/only-there.onnx").file("out/made.onnx");
        InputResolver paths = InputResolver.of(folder.resolve("in"), folder, folder.resolve("out"));
        assertThat(paths.input(Path.of("only-there.onnx"))).isEqualTo(folder.resolve("in/only-there.onnx"));
        assertThat(paths.input(Path.of("gaze.onnx"))).isEqualTo(folder.resolve("gaze.onnx"));
        assertThat(paths.input(Path.of("made.onnx"))).isEqualTo(folder.resolve("out/made.onnx"));
    }

    @Test
    void inputsThatAreNotThereAreTold() {
        assertThat(bench.told(model("none.onnx")))
                .containsExactly("p.yaml:2:44: models[0].with.model: 'none.onnx' was not found in FOLDER, nor in"
                        + " FOLDER/out. Check the path.");
        assertThat(bench.told(model(folder + "/none.onnx")))
                .containsExactly(
                        "p.yaml:2:44: models[0].with.model: 'FOLDER/none.onnx' was not found." + " Check the path.");
    }

    @Test
    void aFolderInPlaceOfAFileIsTold() {
        bench.file("gaze.d/x");
        assertThat(bench.told(model("gaze.d")))
                .containsExactly(
                        "p.yaml:2:44: models[0].with.model: 'FOLDER/gaze.d' is a folder, but a file is" + " expected.");
    }

    @Test
    void unreadableFilesAreTold() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.onnx"), "x");
        Files.setPosixFilePermissions(secret, Set.of());
        assumeThat(Files.isReadable(secret))
                .as("permissions bind this user; left out")
                .isFalse();
        assertThat(bench.told(model("secret.onnx")))
                .containsExactly("p.yaml:2:44: models[0].with.model: 'FOLDER/secret.onnx' can't be read. Change its"
                        + " permissions.");
    }

    @Test
    void outputsStayInTheOutputFolder() {
        assertThat(bench.told(trace("../t.jsonl")))
                .containsExactly("p.yaml:2:42: recorders[0].with.file: '../t.jsonl' would be written to"
                        + " FOLDER/t.jsonl, which is outside the output folder FOLDER/out."
                        + " Choose a path inside it or another --out, or permit it with --allow-outside.");
        assertThat(bench.told(trace("new/../../t.jsonl"))).hasSize(1);
        assertThat(bench.told(trace(folder + "/t.jsonl"))).hasSize(1);
        assertThat(bench.allowOutside().road(trace("../t.jsonl")).outputs().resolve(Path.of("../t.jsonl")))
                .isEqualTo(folder.resolve("t.jsonl"));
    }

    @Test
    void linksOutOfTheOutputFolderAreFollowed() throws IOException {
        Files.createDirectories(folder.resolve("out"));
        Files.createSymbolicLink(folder.resolve("out/away"), Files.createDirectories(folder.resolve("elsewhere")));
        Files.createSymbolicLink(folder.resolve("out/nowhere"), folder.resolve("none/x"));
        assertThat(bench.told(trace("away/t.jsonl"))).singleElement().asString().contains("outside the output folder");
        assertThat(bench.told(trace("nowhere")))
                .containsExactly("p.yaml:2:42: recorders[0].with.file: 'FOLDER/out/nowhere' is a link to a file that"
                        + " does not exist. Remove it.");
    }

    @Test
    void anOutputFolderBehindALinkIsFine() throws IOException {
        Files.createSymbolicLink(folder.resolve("out"), Files.createDirectories(folder.resolve("disk")));
        assertThat(bench.road(trace("a/t.jsonl")).outputs().path()).isEqualTo(folder.resolve("out"));
    }

    @Test
    void outputsThatExistAreToldUnlessTheyMayBeReplaced() {
        bench.file("out/t.jsonl");
        assertThat(bench.told(trace("t.jsonl")))
                .containsExactly("p.yaml:2:42: recorders[0].with.file: 'FOLDER/out/t.jsonl' exists already."
                        + " Choose another name, or permit it with --overwrite.");
        assertThat(bench.road("overwrite: true\n" + trace("t.jsonl")).overwrite())
                .isTrue();
        assertThat(bench.overwrite().road(trace("t.jsonl")).overwrite()).isTrue();
    }

    @Test
    void outputsThatAnotherRunIsMakingAreToldWhateverIsPermitted() throws IOException {
        Files.createDirectories(folder.resolve("out"));
        NameClaims claims = new NameClaims();
        assertThat(claims.claim(folder.resolve("out/t.jsonl"))).isTrue();
        assertThat(bench.overwrite().told(trace("t.jsonl")))
                .containsExactly("p.yaml:2:42: recorders[0].with.file: 'FOLDER/out/t.jsonl' is being written by"
                        + " another run. Choose another name or --out.");
        claims.release();
        assertThat(bench.road(trace("t.jsonl")).overwrite()).isTrue();
    }

    @Test
    void newFoldersHaveNothingInThemUnlessItMayBeReplaced() throws IOException {
        String images = "capture: { type: haar-eyes }\nrecorders: [{ type: images, with: { file: px } }]\n";
        Path px = Files.createDirectories(folder.resolve("out/px"));
        assertThat(bench.road(images).overwrite()).isFalse();
        bench.file("one.yaml", images);
        assertThat(bench.told("steps: [one.yaml, one.yaml]\n"))
                .singleElement()
                .asString()
                .contains("is not empty");
        Files.createFile(px.resolve("frame-000000.png"));
        assertThat(bench.told(images))
                .containsExactly("p.yaml:2:43: recorders[0].with.file: the folder 'FOLDER/out/px' exists already and is"
                        + " not empty. Choose another, or permit it with --overwrite.");
        assertThat(bench.overwrite().road(images).overwrite()).isTrue();
    }

    @Test
    void outputsThatCannotBeFilesAreTold() {
        bench.file("out/d/x").file("out/f");
        assertThat(bench.told(trace("d")))
                .containsExactly("p.yaml:2:42: recorders[0].with.file: 'FOLDER/out/d' is a folder, but the stage"
                        + " writes a file there. Choose another name.");
        assertThat(bench.told(trace("f/t.jsonl")))
                .containsExactly("p.yaml:2:42: recorders[0].with.file: can't be written: 'FOLDER/out/f' is a file,"
                        + " but must be a folder.");
    }

    @Test
    void twoStagesDoNotWriteOneFileNorTheirInput() {
        assertThat(bench.told("capture: { type: video, with: { source: ../face.mp4 } }\nrecorders:\n"
                        + "  - { type: trace, with: { file: t } }\n  - { type: trace, with: { file: ./t } }\n"))
                .contains("p.yaml:4:34: recorders[1].with.file: 'FOLDER/out/t' is also written by stage 'trace'."
                        + " Choose another name.");
        bench.file("out/clip.mp4").overwrite();
        assertThat(bench.told("capture: { type: video, with: { source: out/clip.mp4 } }\n"
                        + "recorders: [{ type: video, with: { file: clip.mp4 } }]\n"))
                .containsExactly("p.yaml:2:42: recorders[0].with.file: 'FOLDER/out/clip.mp4' is read by stage"
                        + " 'video'. Choose another name.");
    }

    @Test
    void aPublishedFileMayExistAndBeReadByAnotherStage() {
        bench.file("out/gaze.onnx");
        assertThat(bench.road("capture: { type: haar-eyes }\nmodels:\n"
                                + "  - { type: onnx-gaze, with: { model: out/gaze.onnx } }\n"
                                + "  - { type: learner, with: { file: gaze.onnx } }\n")
                        .models())
                .hasSize(2);
    }

    @Test
    void aPublishedFileHasOneWriterAndIsNoFolder() {
        bench.file("out/d/x");
        String learners = "capture: { type: haar-eyes }\nmodels:\n  - { type: learner, with: { file: %s } }\n"
                + "  - { type: learner, name: two, with: { file: ./%s } }\n";
        assertThat(bench.told(learners.replace("%s", "g.onnx")))
                .containsExactly("p.yaml:4:47: models[1].with.file: 'FOLDER/out/g.onnx' is also written by stage"
                        + " 'learner'. Choose another name.");
        assertThat(bench.told("capture: { type: haar-eyes }\nmodels: [{ type: learner, with: { file: d } }]\n"))
                .singleElement()
                .asString()
                .contains("is a folder, but the stage writes a file there");
        assertThat(bench.told("capture: { type: haar-eyes }\nmodels: [{ type: learner, with: { file: ../g } }]\n"))
                .singleElement()
                .asString()
                .contains("outside the output folder");
    }

    @Test
    void aStepDoesNotReplaceWhatAnEarlierOneMade() {
        bench.file("one.yaml", trace("t.jsonl"));
        assertThat(bench.told("steps: [one.yaml, one.yaml]\n"))
                .containsExactly("one.yaml:2:42: recorders[0].with.file: 'FOLDER/out/t.jsonl' exists already."
                        + " Choose another name, or permit it with --overwrite.");
        assertThat(bench.plan("steps: [one.yaml, one.yaml]\noverwrite: true\n")).isInstanceOf(StepsPlan.class);
    }
}
