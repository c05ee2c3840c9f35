package io.saccade.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import io.saccade.core.RandomStage.Fault;
import io.saccade.core.option.RunOptions;
import io.saccade.core.plan.PipelineSource;
import io.saccade.core.plan.Planner;
import io.saccade.core.plan.RoadPlan;
import io.saccade.core.problem.Place;
import io.saccade.core.report.Report;
import io.saccade.core.report.Report.Outcome;
import io.saccade.core.report.Report.Replacement;
import io.saccade.core.report.ReportJson;
import io.saccade.core.report.RunObserver;
import io.saccade.core.run.RunEngine;
import io.saccade.core.run.RunModule;
import io.saccade.core.settings.Mapping;
import io.saccade.core.settings.Node;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs of several steps: what ends all steps, and what each step has on its own. */
@Timeout(30)
class RunStepsTest {
    private static final int FOR_EVER = Integer.MAX_VALUE;

    @TempDir
    Path folder;

    @Test
    void aStopEndsAllSteps() throws Exception {
        Run run = run(Optional.empty(), FOR_EVER, 5, 5);
        run.start();
        while (run.samples() == 0) Thread.onSpinWait();
        run.stop();
        notBegun(run.await(), "the run was stopped");
    }

    @Test
    void theDurationIsThatOfAllSteps() throws Exception {
        Run run = run(Optional.of(Duration.ofMillis(300)), FOR_EVER, 5, 5);
        run.start();
        notBegun(run.await(), "the run's time limit was reached");
    }

    private static void notBegun(Report report, String reason) {
        assertThat(report.exitCode()).isZero();
        assertThat(report.steps())
                .extracting(Report::outcome)
                .containsExactly(Outcome.DONE, Outcome.NOT_BEGUN, Outcome.NOT_BEGUN);
        assertThat(report.problems())
                .contains("step 'step1' was not started: " + reason, "step 'step2' was not started: " + reason);
        assertThat(ReportJson.text(report)).contains("\"outcome\": \"notBegun\"");
    }

    @Test
    void eachStepHasItsOwnTimes() throws Exception {
        Run run = run(Optional.empty(), 200, 5);
        run.start();
        Report report = run.await();
        Report first = report.steps().get(0);
        Report second = report.steps().get(1);
        assertThat(second.startedAt()).isAfterOrEqualTo(first.startedAt().plus(first.duration()));
        assertThat(first.duration().plus(second.duration())).isLessThanOrEqualTo(report.duration());
        assertThat(run.step()).isEqualTo(2);
    }

    @Test
    void theModelOfTheRunningStepIsReplaced() throws Exception {
        List<RunEngine> engines =
                List.of(engine("step0", FOR_EVER, Optional.empty()), engine("step1", FOR_EVER, Optional.empty()));
        Run run = new Run(new StepCourse("all", engines, Optional.empty()), new RunObserver() {});
        run.start();
        run.replace("worker", Map.of("id", "step0-model-2"));
        while (run.snapshot().replacements().get(0).firstSample().isEmpty()) Thread.onSpinWait();
        engines.get(0).stop();
        while (run.step() == 1) Thread.onSpinWait();
        run.replace("worker", Map.of("id", "step1-model-2"));
        run.stop();

        assertThat(run.await().steps())
                .extracting(step ->
                        step.replacements().stream().map(Replacement::changed).toList())
                .containsExactly(List.of(Map.of("id", "step0-model-2")), List.of(Map.of("id", "step1-model-2")));
    }

    /** @param counts how many samples the source of each step gives */
    private Run run(Optional<Duration> duration, int... counts) {
        List<RunEngine> engines = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) engines.add(engine("step" + i, counts[i], duration));
        return new Run(new StepCourse("all", engines, duration), new RunObserver() {});
    }

    private RunEngine engine(String name, int count, Optional<Duration> duration) {
        Map<String, Queue<RandomStage>> sound =
                Map.of(name, sound(), name + "-film", sound(), name + "-model", sound(), name + "-model-2", sound());
        Planner planner =
                new Planner(new RandomCatalog(sound), () -> Optional.of("none"), variable -> Optional.empty());
        Map<String, Object> tree = Map.of(
                "pipeline",
                name,
                "capture",
                Map.of("type", "source", "with", Map.of("id", name, "count", count)),
                "models",
                List.of(Map.of("type", "worker", "with", Map.of("id", name + "-model", "count", 0))),
                "recorders",
                List.of(Map.of("type", "sink", "with", Map.of("id", name + "-film", "count", 0))));
        Mapping pipeline = (Mapping) Node.of(tree, Place.of("test"));
        RunOptions unlimited = RunOptions.defaults().in(folder);
        RunOptions options = duration.map(unlimited::duration).orElse(unlimited);
        RoadPlan plan = (RoadPlan) planner.plan(new PipelineSource.InCode(name, pipeline, folder), options);
        return Guice.createInjector(new RunModule(plan, options, Optional::empty))
                .getInstance(RunEngine.class);
    }

    private static Queue<RandomStage> sound() {
        RandomStage stage =
                new RandomStage(new Random(1), new CountDownLatch(1), RandomStage.OnError.FAIL, Fault.NONE, false);
        return new ConcurrentLinkedQueue<>(List.of(stage));
    }
}
