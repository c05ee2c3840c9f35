package io.saccade.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.core.catalog.Role;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told about roads that are to run together, and what is planned. */
class TogetherProblemsTest {
    private static final String EYES = "capture: { type: haar-eyes, with: { source: face.mp4 } }\n";
    private static final String STEER = EYES + "models: [{ type: onnx-gaze, with: { model: gaze.onnx } }]\n";
    private static final String TOGETHER = """
            pipeline: live
            together:
              - { pipeline: steer.yaml }
              - { pipeline: other.yaml, name: b, on-error: skip }
            """;

    @TempDir
    Path folder;

    private PlanBench bench;

    @BeforeEach
    void bench() {
        bench = new PlanBench(folder);
        bench.file("steer.yaml", STEER).file("other.yaml", EYES);
    }

    private TogetherPlan plan() {
        return (TogetherPlan) bench.plan(TOGETHER);
    }

    @Test
    void stagesBeginWithTheirRoad() {
        TogetherPlan plan = plan();

        assertThat(plan.name()).isEqualTo("live");
        assertThat(plan.parts()).extracting(TogetherPlan.Part::skip).containsExactly(false, true);
        assertThat(plan.roads()).extracting(RoadPlan::name).containsExactly("steer", "b");
        assertThat(plan.roads().get(0).stages())
                .extracting(PlannedStage::name)
                .containsExactly("steer/haar-eyes", "steer/onnx-gaze");
        assertThat(plan.roads().get(1).source()).returns("b/haar-eyes", PlannedStage::name);
    }

    @Test
    void overridesNameTheRoad() {
        bench.set("steer/onnx-gaze.threads=3", "b/capture.scale-factor=2", "b/seed=9");
        TogetherPlan plan = plan();

        assertThat(((FakeStages.OnnxGazeSettings)
                                plan.roads().get(0).models().get(0).settings())
                        .threads())
                .isEqualTo(3);
        assertThat(((FakeStages.HaarEyesSettings) plan.roads().get(1).source().settings()).scaleFactor())
                .isEqualTo(2);
        assertThat(plan.roads()).extracting(RoadPlan::seed).containsExactly(1L, 9L);
        assertThat(new PlanBench(folder).set("seed=4").plan(TOGETHER).roads())
                .extracting(RoadPlan::seed)
                .containsExactly(4L, 4L);
    }

    @Test
    void anOverrideWithoutTheRoadIsTold() {
        assertThat(bench.set("onnx-gaze.threads=3").told(TOGETHER))
                .containsExactly("--set onnx-gaze.threads=3: names no stage: there is no 'onnx-gaze'."
                        + " Did you mean 'steer/onnx-gaze'?");
    }

    @Test
    void roadsThatCanNotRunTogetherAreTold() {
        bench.file("more.yaml", "steps: [steer.yaml]\n").file("bad name.yaml", EYES);
        assertThat(bench.told("""
                        seed: 3
                        together:
                          - { pipeline: none.yaml }
                          - { pipeline: more.yaml }
                          - { pipeline: steer.yaml, name: a/b }
                        """))
                .containsExactly(
                        "p.yaml:5:35: together[2].name: must be of letters, digits, '-' and '_', but is 'a/b'.");
        assertThat(bench.told("""
                        seed: 3
                        together:
                          - { pipeline: none.yaml }
                          - { pipeline: more.yaml }
                          - { pipeline: steer.yaml }
                          - { pipeline: steer.yaml }
                          - { pipeline: bad name.yaml }
                        """))
                .containsExactly(
                        "p.yaml:1:1: seed: can't be combined with 'together:'. Write it into the files of the roads.",
                        "p.yaml:3:17: together[0].pipeline: 'none.yaml' was not found in FOLDER. Check the path.",
                        "p.yaml:4:17: together[1].pipeline: 'more.yaml' has steps, which a road can't have. Name a"
                                + " file with a source.",
                        "p.yaml:6:17: together[3].pipeline: makes a second road named 'steer'; the first is at"
                                + " p.yaml:5:17: together[2].pipeline. Give one of them another 'name:'.",
                        "p.yaml:7:17: together[4].pipeline: 'bad name' can't be a road's name, which has letters,"
                                + " digits, '-' and '_' only. Give the road a 'name:'.");
        assertThat(bench.told("together: []\n")).containsExactly("p.yaml:1:11: together: must name one road or more.");
        assertThat(bench.told("together: [{ pipeline: steer.yaml, on-error: restart }]\n"))
                .containsExactly("p.yaml:1:46: together[0].on-error: must be one of fail, skip, but is 'restart'.");
        assertThat(bench.told("steps: [steer.yaml]\ntogether: [{ pipeline: steer.yaml }]\n"))
                .containsExactly("p.yaml:2:1: together: can't be combined with 'steps:'. Remove one of them.");
        bench.file("both.yaml", TOGETHER);
        assertThat(bench.told("steps: [both.yaml]\n"))
                .containsExactly("p.yaml:1:9: steps[0]: 'both.yaml' has several roads, which a step can't have. Name a"
                        + " file with a source.");
    }

    @Test
    void mistakesInsideARoadNameItsFile() {
        bench.file("other.yaml", "capture: { type: haar }\n");
        assertThat(bench.told(TOGETHER))
                .containsExactly("other.yaml:1:18: capture.type: there is no capture 'haar'. Did you mean 'haar-eyes'"
                        + " (of the plugin fakes)?");
    }

    @Test
    void aDeviceServesOneStageOfAllRoads() {
        bench.file(
                "steer.yaml",
                "capture: { type: haar-eyes, with: { source: \"camera:0\" } }\n"
                        + "models: [{ type: onnx-gaze, with: { model: gaze.onnx } }]\n"
                        + "actuators: [{ type: robot-cursor }]\n");
        assertThat(bench.told(TOGETHER.replace("other", "steer")))
                .containsExactly(
                        "steer.yaml:1:45: capture.with.source: camera:0 is also used by stage 'steer/haar-eyes', but a"
                                + " device serves one stage. Choose another device, or remove one of the stages.",
                        "steer.yaml:3:21: actuators[0]: the mouse pointer is also used by stage"
                                + " 'steer/robot-cursor', but a device serves one stage. Choose another device, or"
                                + " remove one of the stages.");
        assertThat(bench.set("b/capture.source=camera:1").told(TOGETHER.replace("other", "steer")))
                .singleElement()
                .asString()
                .contains("the mouse pointer");
    }

    @Test
    void outputsOfTheRoadsDoNotClash() {
        String trace = "recorders: [{ type: trace, with: { file: t.jsonl } }]\n";
        bench.file("steer.yaml", EYES + trace).file("other.yaml", EYES + trace);
        assertThat(bench.told(TOGETHER))
                .containsExactly("other.yaml:2:42: recorders[0].with.file: 'FOLDER/out/t.jsonl' is also written by"
                        + " stage 'steer/trace'. Choose another name.");
        String frames = "capture: { type: video, with: { source: face.mp4 } }\n"
                + "recorders: [{ type: images, with: { file: px } }]\n";
        bench.file("steer.yaml", frames).file("other.yaml", frames);
        assertThat(bench.told(TOGETHER))
                .containsExactly("other.yaml:2:43: recorders[0].with.file: 'FOLDER/out/px' is also written by stage"
                        + " 'steer/images'. Choose another name.");
    }

    @Test
    void aPublishedFileIsFoundInTheOutputFolderFirst() {
        bench.file("out/gaze.onnx", "newer");
        bench.file("other.yaml", EYES + "models: [{ type: learner, with: { file: gaze.onnx } }]\n");
        TogetherPlan plan = plan();

        assertThat(plan.roads().get(0).inputs().find(Path.of("gaze.onnx"))).contains(folder.resolve("out/gaze.onnx"));
        assertThat(plan.roads().get(1).inputs().find(Path.of("gaze.onnx"))).contains(folder.resolve("gaze.onnx"));
    }

    @Test
    void aPublishedFileMustExistAtTheStart() {
        bench.file("steer.yaml", STEER.replace("gaze.onnx", "new.onnx"))
                .file("other.yaml", EYES + "models: [{ type: learner, with: { file: new.onnx } }]\n");
        assertThat(bench.told(TOGETHER))
                .singleElement()
                .asString()
                .contains(
                        "steer.yaml:2:44: models[0].with.model: 'new.onnx' was not found in FOLDER/out, nor in FOLDER");
        bench.file("new.onnx");
        assertThat(plan().roads()).hasSize(2);
    }

    @Test
    void aFolderThatAnotherRoadFillsNeedNotExist() {
        bench.file("px/old.png");
        bench.file(
                        "steer.yaml",
                        "capture: { type: video, with: { source: face.mp4 } }\n"
                                + "recorders: [{ type: images, with: { file: px } }]\n")
                .file("other.yaml", "capture: { type: video, with: { source: px } }\n");
        TogetherPlan plan = plan();

        assertThat(plan.roads().get(1).source().role()).isEqualTo(Role.CAPTURE);
        assertThat(plan.roads().get(1).inputs().candidates(Path.of("px"))).containsExactly(folder.resolve("out/px"));
    }
}
