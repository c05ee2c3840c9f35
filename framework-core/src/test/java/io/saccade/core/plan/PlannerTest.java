package io.saccade.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.data.Key;
import io.saccade.api.data.Keys;
import io.saccade.core.catalog.Role;
import io.saccade.core.problem.Place;
import io.saccade.core.safety.Safety;
import io.saccade.core.settings.Mapping;
import io.saccade.core.settings.Node;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlannerTest {
    private static final String GAZE_MOUSE = """
            pipeline: gaze-mouse
            seed: 7
            capture:
              type: haar-eyes
              with: { source: "camera:0" }
            models:
              - type: onnx-gaze
                with: { model: gaze.onnx }
                workers: 2
              - type: smooth-gaze
                with: { filter: ema }
                on-error: restart
            actuators:
              - type: robot-cursor
            recorders:
              - type: video
                with: { file: session.mp4 }
                queue: { capacity: 16, when-full: block }
                on-error: skip
              - type: trace
                with: { file: session.jsonl }
            safety: { max-moves-per-second: 30, fail-safe-corner: false, kill-key: pause }
            """;

    @TempDir
    Path folder;

    private PlanBench bench;

    @BeforeEach
    void bench() {
        bench = new PlanBench(folder);
    }

    private static PlannedStage stage(RoadPlan road, String name) {
        return road.stages().stream()
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void plansAWholePipeline() {
        RoadPlan road = bench.road(GAZE_MOUSE);
        assertThat(road.name()).isEqualTo("gaze-mouse");
        assertThat(road.seed()).isEqualTo(7);
        assertThat(road.live()).isTrue();
        assertThat(road.overwrite()).isFalse();
        assertThat(road.plugins()).containsExactly(Map.entry("fakes", "1.2.3"));
        assertThat(road.safety()).isEqualTo(new Safety(30, 60, false, Optional.of("pause")));
        assertThat(road.stages())
                .extracting(PlannedStage::name)
                .containsExactly("haar-eyes", "onnx-gaze", "smooth-gaze", "robot-cursor", "video", "trace");
        assertThat(road.source().role()).isEqualTo(Role.CAPTURE);
        assertThat(stage(road, "onnx-gaze").settings())
                .isEqualTo(new FakeStages.OnnxGazeSettings(Path.of("gaze.onnx"), 1));
        assertThat(stage(road, "onnx-gaze").workers()).isEqualTo(2);
        assertThat(stage(road, "smooth-gaze").onError()).isEqualTo(OnError.RESTART);
        assertThat(stage(road, "video").onError()).isEqualTo(OnError.SKIP);
    }

    @Test
    void bindsSourcesInsideStages() {
        RoadPlan road = bench.road(GAZE_MOUSE);
        FakeStages.HaarEyesSettings settings =
                (FakeStages.HaarEyesSettings) road.source().settings();
        BoundCapture camera = (BoundCapture) settings.source();
        assertThat(camera.factory()).isInstanceOf(FakeStages.Video.class);
        assertThat(camera.settings()).isEqualTo(new FakeStages.VideoSettings("camera:0", false));
        assertThat(road.source().ports().writes()).containsExactlyInAnyOrder(Keys.EYES, Keys.FRAME);
    }

    @Test
    void bindsSourcesInsideSources() {
        RoadPlan road = bench.road("""
                capture:
                  type: haar-eyes
                  with:
                    source:
                      type: haar-eyes
                      with: { source: { type: video, with: { source: face.mp4, live: true } } }
                """);
        assertThat(road.live()).isTrue();
        assertThat(road.source().ports().writes()).containsExactlyInAnyOrder(Keys.EYES, Keys.FRAME, Keys.AUDIO);
    }

    @Test
    void namesTheFilesThatItsStagesRead() {
        RoadPlan road = bench.road("""
                capture: { type: haar-eyes, with: { source: face.mp4 } }
                models: [{ type: onnx-gaze, with: { model: gaze.onnx } }]
                recorders: [{ type: trace, with: { file: t.jsonl } }]
                """);
        assertThat(road.inputFiles())
                .extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrder("face.mp4", "gaze.onnx");
    }

    @Test
    void saysWhichKeysAreWanted() {
        RoadPlan road = bench.road(GAZE_MOUSE);
        assertThat(road.wanted(road.source()).keys()).containsExactlyInAnyOrder(Keys.EYES, Keys.FRAME);
        RoadPlan traced = bench.road("""
                capture: { type: haar-eyes, with: { source: face.mp4 } }
                recorders: [{ type: trace, with: { file: t.jsonl } }]
                """);
        assertThat(traced.wanted(traced.source()).keys()).containsExactly(Keys.EYES);
        assertThat(traced.wanted(traced.source()).fromNested(Keys.FRAME)).isTrue();
        assertThat(traced.wanted(traced.source()).fromNested(Keys.AUDIO)).isFalse();
    }

    @Test
    void wantsFramesWhereAProgramWatches() {
        String traced = """
                capture: { type: haar-eyes, with: { source: face.mp4 } }
                recorders: [{ type: trace, with: { file: t.jsonl } }]
                """;
        RoadPlan road = bench.watched().road(traced);
        assertThat(road.wanted(road.source()).keys()).containsExactlyInAnyOrder(Keys.EYES, Keys.FRAME);
    }

    @Test
    void givesQueuesToLiveStages() {
        RoadPlan road = bench.road(GAZE_MOUSE);
        QueuePlan newest = new QueuePlan(1, WhenFull.DROP_OLDEST);
        assertThat(road.queue(road.source())).isEmpty();
        assertThat(road.queue(stage(road, "onnx-gaze"))).contains(newest);
        assertThat(road.queue(stage(road, "smooth-gaze"))).isEmpty();
        assertThat(road.queue(stage(road, "robot-cursor"))).contains(newest);
        assertThat(road.queue(stage(road, "video"))).contains(new QueuePlan(16, WhenFull.BLOCK));
        assertThat(road.queue(stage(road, "trace"))).contains(new QueuePlan(64, WhenFull.DROP_OLDEST));
    }

    @Test
    void blocksOnTheWayToWhoHearsSound() {
        RoadPlan road = bench.road("""
                capture: { type: video, with: { source: face.mp4, live: true } }
                models: [{ type: edges }]
                recorders:
                  - { type: video, with: { file: s.mp4 } }
                  - { type: trace, with: { file: s.jsonl } }
                """);
        assertThat(road.queue(stage(road, "edges"))).contains(new QueuePlan(64, WhenFull.BLOCK));
        assertThat(road.queue(stage(road, "video-2"))).contains(new QueuePlan(64, WhenFull.BLOCK));
        assertThat(road.queue(stage(road, "trace"))).contains(new QueuePlan(64, WhenFull.DROP_OLDEST));
    }

    @Test
    void blocksBehindFiles() {
        RoadPlan road = bench.road("""
                capture: { type: video, with: { source: face.mp4 } }
                models: [{ type: edges }, { type: edges, queue: { capacity: 9 } }]
                recorders: [{ type: video, with: { file: s.mp4 } }]
                """);
        assertThat(road.stages())
                .extracting(road::queue)
                .containsExactly(
                        Optional.empty(),
                        Optional.of(new QueuePlan(4, WhenFull.BLOCK)),
                        Optional.of(new QueuePlan(9, WhenFull.BLOCK)),
                        Optional.of(new QueuePlan(4, WhenFull.BLOCK)));
    }

    @Test
    void namesStagesInTheOrderOfTheFile() {
        RoadPlan road = bench.road("""
                recorders:
                  - { type: video, with: { file: a.mp4 } }
                  - { type: video, name: film, with: { file: b.mp4 } }
                capture: { type: video, with: { source: face.mp4 } }
                """);
        assertThat(road.stages()).extracting(PlannedStage::name).containsExactly("video-2", "video", "film");
    }

    @Test
    void renamesKeys() {
        RoadPlan road = bench.road("""
                capture: { type: video, with: { source: face.mp4 } }
                models: [{ type: edges, writes: { frame: drawing } }]
                recorders: [{ type: video, reads: { frame: drawing }, with: { file: s.mp4 } }]
                """);
        Key<?> drawing = Keys.FRAME.renamed("drawing");
        PlannedStage edges = stage(road, "edges");
        assertThat(edges.ports().reads()).containsExactly(Keys.FRAME);
        assertThat(edges.ports().writes()).isEqualTo(java.util.Set.of(drawing));
        assertThat(road.wanted(edges).keys()).containsExactly(Keys.FRAME);
        assertThat(edges.writes()).isEqualTo(Map.of("frame", "drawing"));
        assertThat(stage(road, "video-2").ports().reads()).isEqualTo(java.util.Set.of(drawing));
    }

    @Test
    void plansEnvironments() {
        RoadPlan road = bench.road("""
                environment: { type: cart-pole, episodes: 5, max-steps: 200 }
                models: [{ type: random-policy }]
                recorders: [{ type: trace, with: { file: t.jsonl } }]
                """);
        assertThat(road.episodes()).contains(new EpisodeLimits(OptionalLong.of(5), OptionalLong.of(200)));
        assertThat(road.source().ports().writes()).contains(Keys.STEP, Keys.EPISODE, Keys.SPACES, Keys.FRAME);
        assertThat(road.wanted(road.source()).keys()).containsExactlyInAnyOrder(Keys.STEP, Keys.EPISODE, Keys.SPACES);
        assertThat(road.queue(stage(road, "random-policy"))).contains(new QueuePlan(1, WhenFull.BLOCK));
    }

    @Test
    void plansTrainersOnEnvironments() {
        RoadPlan road = bench.road("""
                trainer:
                  type: q-learning
                  with: { environment: { type: cart-pole, with: { gravity: 1 } }, table: q.npy }
                """);
        FakeStages.QLearningSettings settings =
                (FakeStages.QLearningSettings) road.source().settings();
        assertThat(((BoundEnvironment) settings.environment()).settings())
                .isEqualTo(new FakeStages.CartPoleSettings(1));
        RoadPlan byType = bench.set("trainer.environment=cart-pole")
                .road("trainer: { type: q-learning, with: { table: q.npy } }");
        assertThat(((FakeStages.QLearningSettings) byType.source().settings()).environment())
                .isInstanceOf(BoundEnvironment.class);
    }

    @Test
    void plansPipelinesBuiltInCode() {
        Mapping built = (Mapping) Node.of(
                Map.of("capture", Map.of("type", "haar-eyes", "with", Map.of("source", "face.mp4"))), Place.of("mine"));
        RoadPlan road = (RoadPlan) bench.plan(new PipelineSource.InCode("mine", built, folder));
        assertThat(road.name()).isEqualTo("mine");
        assertThat(road.seed()).isEqualTo(1);
    }

    @Test
    void plansTheTextOfAFile() {
        PipelineSource text = new PipelineSource.InText("typed", "capture: { type: haar-eyes }", folder);
        assertThat(bench.plan(text).name()).isEqualTo("typed");
        PipelineSource wrong = new PipelineSource.InText("typed", "capture: { type: haar-eyes }\nother: 1", folder);
        assertThatThrownBy(() -> bench.plan(wrong))
                .hasMessageContaining("typed:2:1")
                .hasMessageContaining("other");
        PipelineSource large = new PipelineSource.InText("typed", "#".repeat(200_000), folder);
        assertThatThrownBy(() -> bench.plan(large)).hasMessageContaining("is larger than the 128 KiB");
    }

    @Test
    void callsAFileByItsNameWithoutAPipelineKey() {
        assertThat(bench.road("capture: { type: haar-eyes }\n").name()).isEqualTo("p");
    }

    @Test
    void overridesSettings() {
        RoadPlan road = bench.set(
                        "capture.source=face.mp4",
                        "onnx-gaze.threads=3",
                        "seed=9",
                        "overwrite=true",
                        "safety.max-moves-per-second=5",
                        "safety.kill-key=none",
                        "trace.file=other: #1.jsonl")
                .road(GAZE_MOUSE);
        FakeStages.HaarEyesSettings eyes =
                (FakeStages.HaarEyesSettings) road.source().settings();
        assertThat(((BoundCapture) eyes.source()).settings())
                .isEqualTo(new FakeStages.VideoSettings("face.mp4", false));
        assertThat(stage(road, "onnx-gaze").settings())
                .isEqualTo(new FakeStages.OnnxGazeSettings(Path.of("gaze.onnx"), 3));
        assertThat(stage(road, "trace").settings()).isEqualTo(new FakeStages.FileSettings(Path.of("other: #1.jsonl")));
        assertThat(road.seed()).isEqualTo(9);
        assertThat(road.overwrite()).isTrue();
        assertThat(road.safety()).isEqualTo(new Safety(5, 60, false, Optional.empty()));
    }

    @Test
    void overridesEpisodesAndNestedKeys() {
        RoadPlan world = bench.set("environment.episodes=2", "environment.max-steps=9", "cart-pole.gravity=1.6")
                .road("environment: { type: cart-pole }\nmodels: [{ type: random-policy }]\n");
        assertThat(world.episodes()).contains(new EpisodeLimits(OptionalLong.of(2), OptionalLong.of(9)));
        assertThat(world.source().settings()).isEqualTo(new FakeStages.CartPoleSettings(1.6));
        RoadPlan nested = new PlanBench(folder)
                .set("capture.source.with.live=true")
                .road("capture: { type: haar-eyes, with: { source: { type: video, with: { source: face.mp4 } } } }\n");
        assertThat(nested.live()).isTrue();
    }

    @Test
    void plansSteps() {
        bench.file(
                        "sub/collect.yaml",
                        "capture: { type: video, with: { source: face.mp4 } }\n"
                                + "recorders: [{ type: video, with: { file: made.mp4 } }]\n")
                .file("sub/use.yaml", "capture: { type: haar-eyes, with: { source: made.mp4 } }\n")
                .set("haar-eyes.scale-factor=1.5");
        StepsPlan plan = (StepsPlan) bench.plan("pipeline: all\nsteps: [sub/collect.yaml, sub/use.yaml]\n");
        assertThat(plan.name()).isEqualTo("all");
        assertThat(plan.steps()).extracting(RoadPlan::name).isEqualTo(List.of("collect", "use"));
        assertThat(plan.steps().get(1).inputs().folder()).isEqualTo(folder.resolve("sub"));
    }

    @Test
    void typicalPortsNeedNoSettings() {
        assertThat(TypicalPorts.of(new FakeStages.OnnxGaze()).orElseThrow().writes())
                .containsExactly(Keys.GAZE);
        assertThat(TypicalPorts.of(new FakeStages.HaarEyes()).orElseThrow().writes())
                .containsExactly(Keys.EYES);
        assertThat(TypicalPorts.of(new FakeStages.QLearning())).isPresent();
    }
}
