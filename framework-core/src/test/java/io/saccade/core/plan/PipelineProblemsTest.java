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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The messages to a user whose pipeline can't run. */
class PipelineProblemsTest {
    private static final String EYES = "capture: { type: haar-eyes }\n";

    @TempDir
    Path folder;

    private PlanBench bench;

    @BeforeEach
    void bench() {
        bench = new PlanBench(folder);
    }

    @Test
    void everythingIsToldAtOnce() {
        assertThat(bench.told("""
                        pipelin: x
                        capture:
                          type: haar-eyes
                          on-error: fial
                          with: { scale-factor: 1, order: left }
                        models:
                          - type: onnx-gaze
                            with:
                              threads: 0
                              model: gaze.onnx
                          - type: smoth-gaze
                          - type: onnx-gaze
                        actuators: robot-cursor
                        """))
                .containsExactly(
                        "p.yaml:1:1: pipelin: is not known here. Did you mean 'pipeline'?",
                        "p.yaml:4:13: capture.on-error: must be one of fail, skip, restart, but is 'fial'."
                                + " Did you mean 'fail'?",
                        "p.yaml:5:25: capture.with.scale-factor: must be more than 1, but is 1.",
                        "p.yaml:5:28: capture.with.order: is not known here. Known here: scale-factor, source.",
                        "p.yaml:9:16: models[0].with.threads: must be 1 or more, but is 0.",
                        "p.yaml:11:11: models[1].type: there is no model 'smoth-gaze'. Did you mean 'smooth-gaze'"
                                + " (of the plugin fakes)?",
                        "p.yaml:12:5: models[2].with.model: must be given: the ONNX file",
                        "p.yaml:13:12: actuators: must be a list, such as [a, b], but is 'robot-cursor'.");
    }

    @Test
    void aPipelineHasOneSource() {
        assertThat(bench.told("pipeline: x\n"))
                .containsExactly(
                        "p.yaml:1:1: must have a source: one of 'capture:', 'environment:', 'trainer:', 'steps:' and"
                                + " 'together:'.");
        assertThat(bench.told(EYES + "trainer: { type: q-learning, with: { environment: cart-pole, table: q } }\n"))
                .containsExactly("p.yaml:2:1: trainer: can't be combined with 'capture:'. A pipeline has one source.");
    }

    /** A stage without a readable type still counts as a stage. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "capture: { tpye: haar-eyes } | 1:12: capture.tpye: is not known here. Did you mean 'type'?",
                "capture: { tpye: haar-eyes } | 1:10: capture.type: must be given: the stage's type, such as haar-eyes",
                "capture: { with: {} }        | 1:10: capture.type: must be given: the stage's type, such as haar-eyes",
                "capture: { type: }           | 1:17: capture.type: must be given: the stage's type, such as haar-eyes",
                "capture: { type: [a] }       | 1:18: capture.type: must be text, but is a list.",
                "capture: haar-eyes           | 1:10: capture: must be a block of keys, but is 'haar-eyes'.",
                "recorders: [{ tipe: video }] | 1:15: recorders[0].tipe: is not known here. Did you mean 'type'?",
                "recorders: [{ name: film }]  | 1:13: recorders[0].type: must be given: the stage's type, such as haar-eyes",
                "recorders: [video]           | 1:13: recorders[0]: must be a block of keys, but is 'video'.",
                "recorders: [~]               | 1:13: recorders[0]: must be a block of keys, but is empty.",
                "recorders: { type: video }   | 1:12: recorders: must be a list, such as [a, b], but is a block of keys.",
                "models: [{ type: edges, with: 3 }] | 1:31: models[0].with: must be a block of keys, but is 3.",
                "models: [{ type: edges, wiht: 3 }] | 1:25: models[0].wiht: is not known here. Did you mean 'with'?",
                "models: [{ type: edges, queue: 3 }] | 1:32: models[0].queue: must be a block of keys, but is 3.",
                "models: [{ type: edges, type: edges }] | 1:25: models[0].type: 'type' is set twice, first in line"
                        + " 1, column 12. Remove one.",
                "safety: on                   | 1:9: safety: must be a block of keys, but is 'on'.",
                "steps: [{ type: a }]         | 1:9: steps[0]: must be a path, but is a block of keys.",
                "capture: { type: haar-eyes, with: { source: { typ: video } } } | 1:47: capture.with.source.typ: is not known here. Did you mean 'type'?",
            })
    void aStageWithoutAReadableTypeIsTold(String yaml, String problem) {
        assertThat(bench.told(yaml)).contains("p.yaml:" + problem);
    }

    /** A key without a value counts as missing. */
    @Test
    void emptyKeysAreKeysLeftOut() {
        RoadPlan road = bench.road(EYES.replace(" }", ", with: }") + "models:\nrecorders: ~\nsafety:\n");
        assertThat(road.stages()).extracting(PlannedStage::name).containsExactly("haar-eyes");
    }

    @Test
    void unknownTypesAreToldWithWhatThereIs() {
        assertThat(bench.told("capture: { type: robot-cursor }\n"))
                .containsExactly("p.yaml:1:18: capture.type: there is no capture 'robot-cursor'. There is an"
                        + " actuator of that name: write it under 'actuators:'.");
        assertThat(bench.told("capture: { type: kinect }\n"))
                .containsExactly(
                        "p.yaml:1:18: capture.type: there is no capture 'kinect'." + " Known here: haar-eyes, video.");
        assertThat(bench.failure("capture: { type: kinect }\n").pluginMissing()).isFalse();
    }

    @Test
    void aPluginThatDidNotLoadIsBlamed() {
        bench.failedPlugin("the plugin kinect.jar, which may have it, did not load: the file is truncated");
        assertThat(bench.told("capture: { type: kinect }\n"))
                .containsExactly("p.yaml:1:18: capture.type: there is no capture 'kinect': the plugin kinect.jar, which"
                        + " may have it, did not load: the file is truncated. Known here: haar-eyes, video.");
        assertThat(bench.told("capture: { type: haar-eyes, with: { source: 'ir:0' } }\n"))
                .containsExactly("p.yaml:1:45: capture.with.source: no capture opens 'ir:0': the plugin kinect.jar,"
                        + " which may have it, did not load: the file is truncated. Give a path, or an address such as"
                        + " camera:0, images:folder or demo:face, or a block {type: ..., with: {...}}.");
        assertThat(bench.failure("capture: { type: kinect }\n").pluginMissing()).isTrue();
    }

    @Test
    void whatNobodyWritesIsToldWithWhoWould() {
        assertThat(bench.told(EYES + "models: [{ type: smooth-gaze }]\nactuators: [{ type: robot-cursor }]\n"))
                .containsExactly("p.yaml:2:18: models[0]: stage 'smooth-gaze' reads 'gaze', which no stage before it"
                        + " writes; 'onnx-gaze' would.");
        assertThat(bench.told("capture: { type: video, with: { source: face.mp4 } }\n"
                        + "models: [{ type: onnx-gaze, with: { model: gaze.onnx } }]\n"))
                .containsExactly("p.yaml:2:18: models[0]: stage 'onnx-gaze' reads 'eyes', which no stage before it"
                        + " writes; 'haar-eyes' would.");
        assertThat(bench.told(EYES + "models:\n  - type: smooth-gaze\n"
                        + "  - { type: onnx-gaze, with: { model: gaze.onnx } }\n"))
                .containsExactly("p.yaml:3:11: models[0]: stage 'smooth-gaze' reads 'gaze', which no stage before it"
                        + " writes; 'onnx-gaze' does, but stands after it: change their order.");
    }

    @Test
    void twoTypesOfOneKeyAreTold() {
        assertThat(bench.told(EYES + "models: [{ type: odd-gaze }]\nactuators: [{ type: robot-cursor }]\n"))
                .containsExactly("p.yaml:3:21: actuators[0]: stage 'robot-cursor' reads 'gaze' as Point, but stage"
                        + " 'odd-gaze' writes it as String. Rename one of them with 'reads:' or 'writes:'.");
        assertThat(bench.told(EYES + "models:\n  - { type: onnx-gaze, with: { model: gaze.onnx } }\n"
                        + "  - { type: odd-gaze }\n"))
                .containsExactly("p.yaml:4:13: models[1]: stage 'odd-gaze' writes 'gaze' as String, but stage"
                        + " 'onnx-gaze' writes it as Point. Rename one of them with 'reads:' or 'writes:'.");
    }

    @Test
    void renamesOfOtherKeysAreTold() {
        assertThat(bench.told("capture: { type: video, with: { source: face.mp4 }, writes: { fram: x } }\n"
                        + "models: [{ type: edges, reads: { gaze: g } }]\n"))
                .containsExactly(
                        "p.yaml:1:63: capture.writes.fram: the stage writes no 'fram'. Did you mean 'frame'?",
                        "p.yaml:2:34: models[0].reads.gaze: the stage reads no 'gaze'. Known here: frame.");
    }

    @Test
    void anEnvironmentNeedsActionsAndNoQueues() {
        assertThat(bench.told("environment: { type: cart-pole }\n"))
                .containsExactly("p.yaml:1:22: environment: environment 'cart-pole' needs 'action', which no model"
                        + " writes; 'random-policy' would.");
        assertThat(bench.told("environment: { type: cart-pole, episodes: 0 }\nmodels: [{ type: random-policy }]\n"))
                .containsExactly("p.yaml:1:43: environment.episodes: must be 1 or more, but is 0.");
        assertThat(bench.told("environment: { type: cart-pole }\n"
                        + "models: [{ type: random-policy, queue: { capacity: 3 } }]\n"))
                .containsExactly("p.yaml:2:40: models[0].queue: is not allowed here: an environment waits for each"
                        + " action, so its models take turns.");
    }

    @Test
    void keysThatTheRoleDoesNotHaveAreTold() {
        assertThat(bench.told("""
                        capture: { type: haar-eyes, queue: { capacity: 2 }, workers: 2, episodes: 3, max-steps: 3 }
                        models:
                          - { type: onnx-gaze, with: { model: gaze.onnx } }
                          - { type: smooth-gaze, workers: 2 }
                        actuators: [{ type: robot-cursor, on-error: restart }]
                        """))
                .containsExactly(
                        "p.yaml:1:29: capture.queue: is not allowed here: a source has no queue before it; set a"
                                + " queue on a stage after it.",
                        "p.yaml:1:53: capture.workers: is not allowed here: only a model can have several workers.",
                        "p.yaml:1:65: capture.episodes: is not allowed here: only an environment has episodes.",
                        "p.yaml:1:78: capture.max-steps: is not allowed here: only an environment has steps.",
                        "p.yaml:4:35: models[1].workers: 'smooth-gaze' needs its samples one after another, so it"
                                + " has one worker. Remove this key.",
                        "p.yaml:5:45: actuators[0].on-error: must be fail or skip for an actuator.");
    }

    @Test
    void badQueuesAndSafetyAreTold() {
        assertThat(bench.told("capture: { type: haar-eyes }\n"
                        + "recorders: [{ type: trace, with: { file: t }, queue: { capacity: 0, when-full: drop } }]\n"))
                .containsExactly(
                        "p.yaml:2:66: recorders[0].queue.capacity: must be 1 to 100000, but is 0.",
                        "p.yaml:2:80: recorders[0].queue.when-full: must be one of block, drop-oldest,"
                                + " but is 'drop'. Did you mean 'drop-oldest'?");
        assertThat(bench.told(EYES + "safety: { max-moves-per-second: -1 }\n"))
                .containsExactly(
                        "p.yaml:2:33: safety.max-moves-per-second: must be above 0 and at most 1000, but is -1.");
    }

    @Test
    void namesMustDiffer() {
        assertThat(bench.told("capture: { type: haar-eyes }\n"
                        + "recorders:\n  - { type: trace, with: { file: a } }\n"
                        + "  - { type: trace, name: haar-eyes, with: { file: b } }\n"
                        + "  - { type: trace, name: a.b, with: { file: c } }\n"))
                .containsExactly(
                        "p.yaml:4:26: recorders[1].name: makes a second stage named 'haar-eyes'; the first is at"
                                + " p.yaml:1:18: capture.type. Give one of them another 'name:'.",
                        "p.yaml:5:26: recorders[2].name: must be of letters, digits, '-' and '_', but is 'a.b'.");
    }

    @Test
    void addressesThatNothingOpensAreTold() {
        assertThat(bench.told("capture: { type: haar-eyes, with: { source: 'ftp:x' } }\n"))
                .containsExactly(
                        "p.yaml:1:45: capture.with.source: no capture opens 'ftp:x'. Give a path, or an address"
                                + " such as camera:0, images:folder or demo:face, or a block {type: ..., with: {...}}.");
        assertThat(bench.told("capture: { type: haar-eyes, with: { source: [a] } }\n"))
                .containsExactly("p.yaml:1:45: capture.with.source: must be an address such as camera:0 or a path, or a"
                        + " block {type: ..., with: {...}}, but is a list.");
        assertThat(bench.told("capture: { type: haar-eyes, with: { source: { type: vidio } } }\n"))
                .containsExactly("p.yaml:1:53: capture.with.source.type: there is no capture 'vidio'. Did you mean"
                        + " 'video' (of the plugin fakes)?");
        assertThat(bench.told("capture: { type: haar-eyes, with: { source: none.mp4 } }\n"))
                .containsExactly("p.yaml:1:45: capture.with.source: 'none.mp4' was not found in FOLDER, nor in"
                        + " FOLDER/out. Check the path.");
    }

    @Test
    void addressesOfSeveralCapturesAreTold() {
        bench.stage(new FakeStages.Video());
        assertThat(bench.told("capture: { type: haar-eyes, with: { source: face.mp4 } }\n"))
                .containsExactly("p.yaml:1:45: capture.with.source: 'face.mp4' is an address of several captures. Write"
                        + " {type: video} or {type: video}.");
    }

    @Test
    void overridesThatNameNothingAreTold() {
        bench.set("haar-eye.source=x", "seeed=1", "capture", "capture=x", "robot.x=1");
        assertThat(bench.told(EYES))
                .containsExactly(
                        "--set capture: must be of the form stage.key=value, such as capture.source=clip.mp4.",
                        "--set haar-eye.source=x: names no stage: there is no 'haar-eye'. Did you mean 'haar-eyes'?",
                        "--set seeed=1: names no stage: there is no 'seeed'. Did you mean 'seed'?",
                        "--set capture=x: names no key of 'capture'. Write capture.key=value.",
                        "--set robot.x=1: names no stage: there is no 'robot'. Known here: capture, haar-eyes,"
                                + " overwrite, safety, seed.");
    }

    @Test
    void problemsOfOverridesNameTheArgument() {
        bench.set(
                "capture.sauce=x",
                "capture.scale-factor=wide",
                "capture.source.loop=true",
                "seed=[1",
                "recorder.file=x");
        assertThat(bench.told("capture: { type: haar-eyes, with: { source: face.mp4 } }\nrecorders:\n"
                        + "  - { type: trace, with: { file: a } }\n  - { type: trace, with: { file: b } }\n"))
                .contains(
                        "--set capture.sauce=x: capture.with.sauce: is not known here. Did you mean 'source'?",
                        "--set capture.scale-factor=wide: capture.with.scale-factor: must be a number,"
                                + " but is 'wide'.",
                        "--set capture.source.loop=true: capture.with.source: is 'face.mp4', which has no keys inside."
                                + " Set it as a whole.",
                        "--set recorder.file=x: fits 2 stages. Use the name of one: trace, trace-2.")
                .anyMatch(line -> line.startsWith("--set seed=[1: seed: is not valid YAML: "));
    }

    @Test
    void aMissingDisplayIsTold() {
        bench.missingDisplay("DISPLAY is not set.");
        assertThat(bench.told(EYES + "models: [{ type: onnx-gaze, with: { model: gaze.onnx } }]\n"
                        + "actuators: [{ type: robot-cursor }]\n"))
                .containsExactly("p.yaml:3:21: actuators[0]: no display was found, and it moves the pointer."
                        + " DISPLAY is not set.");
    }

    @Test
    void stepsAreTold() {
        bench.file("twice.yaml", "steps: [p.yaml]\n").file("bad.yaml", "capture: { type: haar }\n");
        assertThat(bench.told("steps: [none.yaml, twice.yaml, bad.yaml]\nseed: 3\nmodels: []\n"))
                .containsExactly(
                        "p.yaml:1:9: steps[0]: 'none.yaml' was not found in FOLDER. Check the path.",
                        "p.yaml:1:20: steps[1]: 'twice.yaml' has steps, which a step can't have. List those steps"
                                + " here instead.",
                        "p.yaml:2:1: seed: can't be combined with 'steps:'. Write it into the files of the steps.",
                        "p.yaml:3:1: models: can't be combined with 'steps:'. Write it into the files of the steps.",
                        "bad.yaml:1:18: capture.type: there is no capture 'haar'. Did you mean 'haar-eyes'"
                                + " (of the plugin fakes)?");
        assertThat(bench.told("steps: []\n"))
                .containsExactly("p.yaml:1:8: steps: must name one pipeline file or more.");
    }

    @Test
    void aPluginThatThrowsWhilePlanningIsTold() {
        bench.stage(new ModelFactory<>("broken", FakeStages.NoSettings.class, Ports.reading(Keys.EYES)) {
            @Override
            public void check(FakeStages.NoSettings settings, Check check) {
                throw new IllegalStateException("oh");
            }

            @Override
            public Model create(FakeStages.NoSettings settings, StageContext context) {
                throw new AssertionError("planning opens nothing");
            }
        });
        assertThat(bench.told(EYES + "models: [{ type: broken }]\n"))
                .containsExactly("p.yaml:2:18: models[0]: can't be checked, because 'broken' of the plugin"
                        + " io.saccade.core failed (IllegalStateException: oh). Remove the plugin, or install"
                        + " another version of it.");
    }
}
