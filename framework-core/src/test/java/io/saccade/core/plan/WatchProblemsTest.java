package io.saccade.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where {@code watch: true} is refused, and which files it means. */
class WatchProblemsTest {
    private static final String EYES = "capture: { type: haar-eyes, with: { source: face.mp4 } }\n";

    @TempDir
    Path folder;

    private PlanBench bench;

    @BeforeEach
    void bench() {
        bench = new PlanBench(folder);
    }

    /** Reads a file, and computes a mean over all samples or writes an output. */
    private static final class Mean extends ModelFactory<FakeStages.FileSettings> {
        private final boolean writes;

        Mean(String type, boolean writes) {
            super(type, FakeStages.FileSettings.class, Ports.reading(Keys.EYES));
            this.writes = writes;
        }

        @Override
        public void check(FakeStages.FileSettings settings, Check check) {
            check.inputFile("file", settings.file());
            if (writes) check.outputFile("file", Path.of("new"));
        }

        @Override
        public boolean aggregates(FakeStages.FileSettings settings) {
            return !writes;
        }

        @Override
        public Model create(FakeStages.FileSettings settings, StageContext context) {
            throw new AssertionError("planning opens nothing");
        }
    }

    @Test
    void aWatchedFileIsFoundInTheOutputFolderFirst() {
        String models = "models: [{ type: onnx-gaze, with: { model: gaze.onnx }, watch: true }]\n";
        RoadPlan before = bench.road(EYES + models);
        PlannedStage gaze = before.models().get(0);
        assertThat(before.inputFiles(gaze)).containsEntry("model", Path.of("gaze.onnx"));
        assertThat(before.inputs(gaze).find(Path.of("gaze.onnx"))).contains(folder.resolve("gaze.onnx"));
        bench.file("out/gaze.onnx");
        assertThat(before.inputs(gaze).find(Path.of("gaze.onnx"))).contains(folder.resolve("out/gaze.onnx"));
        assertThat(before.inputs(before.source()).find(Path.of("gaze.onnx"))).contains(folder.resolve("gaze.onnx"));
    }

    @Test
    void aWatchedFileMustExistAtTheStart() {
        assertThat(bench.told(EYES + "models: [{ type: onnx-gaze, with: { model: new.onnx }, watch: true }]\n"))
                .containsExactly("p.yaml:2:44: models[0].with.model: 'new.onnx' was not found in FOLDER/out, nor in"
                        + " FOLDER. Check the path.");
    }

    @Test
    void onlyModelsAreWatched() {
        assertThat(bench.told("capture: { type: haar-eyes, with: { source: face.mp4 }, watch: true }\n"
                        + "recorders: [{ type: trace, with: { file: t }, watch: true }]\n"))
                .containsExactly(
                        "p.yaml:1:57: capture.watch: is not allowed here: only a model is replaced when its files"
                                + " change.",
                        "p.yaml:2:47: recorders[0].watch: is not allowed here: only a model is replaced when its files"
                                + " change.");
    }

    @Test
    void modelsThatCannotBeReplacedAreNotWatched() {
        bench.stage(new Mean("mean", false)).stage(new Mean("writer", true));
        assertThat(bench.told(EYES + """
                        models:
                          - { type: smooth-gaze, reads: { gaze: eyes }, watch: true }
                        """))
                .anyMatch(line -> line.endsWith(
                        "models[0].watch: 'smooth-gaze' reads no file that could change. Remove this key."));
        assertThat(bench.told(EYES + """
                        models:
                          - { type: mean, with: { file: gaze.onnx }, watch: true }
                          - { type: writer, with: { file: gaze.onnx }, watch: true }
                        """))
                .containsExactly(
                        "p.yaml:3:53: models[0].watch: 'mean' computes its result over all samples of the run, so it"
                                + " can't be replaced. Remove this key.",
                        "p.yaml:4:55: models[1].watch: 'writer' writes an output, of which each of two models would"
                                + " have only a part, so it can't be replaced. Remove this key.");
    }
}
