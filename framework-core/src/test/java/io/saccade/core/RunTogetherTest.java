package io.saccade.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.Guice;
import io.saccade.core.RandomStage.Fault;
import io.saccade.core.TogetherCourse.Road;
import io.saccade.core.option.RunOptions;
import io.saccade.core.plan.PipelineSource;
import io.saccade.core.plan.Planner;
import io.saccade.core.plan.RoadPlan;
import io.saccade.core.plan.StagePreloader;
import io.saccade.core.plan.TogetherPlan;
import io.saccade.core.problem.InvalidPipelineException;
import io.saccade.core.report.Report;
import io.saccade.core.report.Report.Outcome;
import io.saccade.core.report.Report.SetAside;
import io.saccade.core.report.Report.StageReport;
import io.saccade.core.report.RunObserver;
import io.saccade.core.report.RunSnapshot;
import io.saccade.core.report.RunSnapshot.StageSnapshot;
import io.saccade.core.run.RunEngine;
import io.saccade.core.run.RunModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Roads that run together: how one that ends or fails affects the others, and what the report says. */
@Timeout(30)
class RunTogetherTest {
    private static final int FOR_EVER = Integer.MAX_VALUE;
    private static final String TRAINER = "trainer";
    private static final String CAPTURE = "capture";

    @TempDir
    Path folder;

    private final CountDownLatch release = new CountDownLatch(1);
    private final Map<String, Queue<RandomStage>> behaviours = new ConcurrentHashMap<>();
    private final List<String> entries = new ArrayList<>();
    private final Events events = new Events();

    /** The events that an observer gets. */
    private static final class Events implements RunObserver {
        private final List<String> seen = new CopyOnWriteArrayList<>();

        @Override
        public void stageOpened(String stage) {
            seen.add("opened " + stage);
        }

        @Override
        public void metrics(Map<String, Double> values) {
            seen.add("metrics " + values.keySet());
        }

        @Override
        public void setAside(String item, String reason) {
            seen.add("set aside " + item);
        }
    }

    @AfterEach
    void release() {
        release.countDown();
    }

    @Test
    void theRunEndsWhenAllRoadsDid() throws Exception {
        road("short", CAPTURE, 5, Fault.NONE, "fail");
        road("long", TRAINER, 500, Fault.NONE, "fail");
        Report report = run().await();

        assertThat(report).returns(0, Report::exitCode).returns(505L, Report::samples);
        assertThat(report.roads()).extracting(Report::pipeline).containsExactly("short", "long");
        assertThat(report.roads()).extracting(Report::samples).containsExactly(5L, 500L);
        assertThat(report.roads().get(1).stages())
                .extracting(StageReport::name)
                .containsExactly("long/source", "long/film");
        assertThat(report.metrics()).containsOnlyKeys("long/loss");
        assertThat(report.outputs()).hasSize(6);
        assertThat(report.toJson()).contains("\"roads\": [").contains("\"name\": \"long/film\"");
        assertThat(events.seen).contains("opened short/film", "metrics [long/loss]");
    }

    @Test
    void aFailureStopsTheOthers() throws Exception {
        road("broken", CAPTURE, FOR_EVER, Fault.FAIL_CALL, "fail");
        road("sound", CAPTURE, FOR_EVER, Fault.NONE, "skip");
        Report report = run().await();

        assertThat(report).returns(1, Report::exitCode).returns(Outcome.FAILED, Report::outcome);
        assertThat(report.failure().orElse("")).contains("broken/source").contains("failed in a call");
        assertThat(report.cause().orElseThrow().stage()).contains("broken/source");
        assertThat(report.roads()).extracting(Report::outcome).containsExactly(Outcome.FAILED, Outcome.DONE);
        assertThat(report.problems()).contains("road 'broken' failed, so the other roads are stopped");
        assertThat(folder.resolve("sound.out")).exists();
    }

    @Test
    void theOthersGoOnIfAFailureIsToBeSkipped() throws Exception {
        road("broken", CAPTURE, FOR_EVER, Fault.FAIL_OPEN, "skip");
        road("sound", CAPTURE, 300, Fault.NONE, "fail");
        Report report = run().await();

        assertThat(report).returns(4, Report::exitCode).returns(Outcome.DONE, Report::outcome);
        assertThat(report.setAside())
                .singleElement()
                .returns("road 'broken'", SetAside::item)
                .extracting(SetAside::reason)
                .asString()
                .contains("broken/source");
        assertThat(report.roads()).extracting(Report::samples).containsExactly(0L, 300L);
        assertThat(events.seen).contains("set aside road 'broken'");
    }

    @Test
    void anInterruptionOutweighsAFailure() throws Exception {
        road("broken", CAPTURE, FOR_EVER, Fault.FAIL_FINISH, "fail");
        road("sound", TRAINER, FOR_EVER, Fault.NONE, "fail");
        Run run = run();
        while (run.snapshot().roads().stream().anyMatch(road -> road.samples() == 0)) Thread.onSpinWait();
        run.interrupt();
        Report report = run.await();

        assertThat(report).returns(130, Report::exitCode);
        assertThat(report.roads()).extracting(Report::outcome).containsExactly(Outcome.FAILED, Outcome.INTERRUPTED);
        assertThat(report.failure().orElse("")).contains("FAIL_FINISH");
    }

    @Test
    void limitsHoldForEachRoad() throws Exception {
        road("a", CAPTURE, FOR_EVER, Fault.NONE, "fail");
        road("b", CAPTURE, FOR_EVER, Fault.NONE, "fail");
        Report report = run(RunOptions.defaults().in(folder).maxSamples(7)).await();

        assertThat(report.roads()).extracting(Report::samples).containsExactly(7L, 7L);
    }

    @Test
    void theDurationEndsEachRoad() throws Exception {
        road("a", CAPTURE, FOR_EVER, Fault.NONE, "fail");
        road("b", TRAINER, FOR_EVER, Fault.NONE, "fail");
        Report report = run(RunOptions.defaults().in(folder).duration(Duration.ofMillis(300)))
                .await();

        assertThat(report.roads()).extracting(Report::outcome).containsOnly(Outcome.DONE);
        assertThat(report.duration()).isBetween(Duration.ofMillis(290), Duration.ofSeconds(20));
    }

    @Test
    void aRunningRoadIsWatchedAndPausedByItsName() throws Exception {
        road("a", CAPTURE, FOR_EVER, Fault.NONE, "fail");
        road("b", CAPTURE, FOR_EVER, Fault.NONE, "fail");
        Run run = run();
        while (run.snapshot().roads().stream().anyMatch(road -> road.samples() == 0)) Thread.onSpinWait();
        CountDownLatch tapped = new CountDownLatch(1);
        try (AutoCloseable tap = run.tap("b/source", Duration.ZERO, sample -> tapped.countDown())) {
            tapped.await();
        }
        run.pause("b/film");
        RunSnapshot now = run.snapshot();
        run.stop();
        Report report = run.await();

        assertThat(now.stages().stream().filter(StageSnapshot::paused))
                .extracting(StageSnapshot::name)
                .containsExactly("b/film");
        assertThat(now.stages())
                .extracting(StageSnapshot::name)
                .containsExactly("a/source", "a/film", "b/source", "b/film");
        assertThat(now.samples())
                .isEqualTo(now.roads().stream().mapToLong(RunSnapshot::samples).sum());
        assertThat(report.roads()).extracting(Report::outcome).containsOnly(Outcome.DONE);
        assertThatThrownBy(() -> run.pause("film"))
                .hasMessageContaining("put one of these")
                .hasMessageContaining("b/");
    }

    @Test
    void aRecorderOfTheProgramBelongsToOneRoad() throws Exception {
        road("a", CAPTURE, 5, Fault.NONE, "fail");
        road("b", CAPTURE, 6, Fault.NONE, "fail");
        List<Long> seen = new CopyOnWriteArrayList<>();
        RunOptions options =
                RunOptions.defaults().in(folder).with(Pipeline.recorder("b/mine", sample -> seen.add(sample.index())));
        run(options).await();

        assertThat(seen).hasSize(6);
        RunOptions nowhere = RunOptions.defaults().in(folder).with(Pipeline.recorder("mine", sample -> {}));
        assertThatThrownBy(() -> run(nowhere))
                .isInstanceOf(InvalidPipelineException.class)
                .hasMessageContaining("recorder 'mine' of the program: names no road.");
    }

    private void road(String name, String role, int count, Fault fault, String onError) throws IOException {
        String type = role.equals(TRAINER) ? "trainer" : "source";
        Files.writeString(
                folder.resolve(name + ".yaml"),
                role + ": { type: " + type + ", name: source, with: { id: " + name + ", count: " + count + " } }\n"
                        + "recorders: [{ type: sink, name: film, with: { id: " + name + "-film, count: 0 } }]\n");
        entries.add("  - { pipeline: " + name + ".yaml, on-error: " + onError + " }\n");
        behaviours.put(name, stage(fault));
        behaviours.put(name + "-film", stage(Fault.NONE));
    }

    private Queue<RandomStage> stage(Fault fault) {
        return new ConcurrentLinkedQueue<>(
                List.of(new RandomStage(new Random(1), release, RandomStage.OnError.FAIL, fault, false)));
    }

    private Run run() throws IOException {
        return run(RunOptions.defaults().in(folder));
    }

    private Run run(RunOptions options) throws IOException {
        Files.writeString(folder.resolve("all.yaml"), "together:\n" + String.join("", entries));
        Planner planner =
                new Planner(new RandomCatalog(behaviours), () -> Optional.of("none"), variable -> Optional.empty());
        TogetherPlan plan = (TogetherPlan) planner.plan(new PipelineSource.InFile(Path.of("all.yaml")), options);
        List<Road> roads =
                plan.parts().stream().map(part -> road(part, options)).toList();
        Run run = new Run(new TogetherCourse(plan.name(), roads, events), events);
        run.start();
        return run;
    }

    private Road road(TogetherPlan.Part part, RunOptions options) {
        RoadPlan road = part.road();
        RunModule module = new RunModule(
                road, options, Optional::empty, new RoadEvents(road.prefix(), events), StagePreloader.none());
        return new Road(road.name(), Guice.createInjector(module).getInstance(RunEngine.class), part.skip());
    }
}
