package io.saccade.core;

import com.google.inject.Guice;
import io.saccade.core.option.RunOptions;
import io.saccade.core.plan.PipelineSource;
import io.saccade.core.plan.Planner;
import io.saccade.core.plan.RoadPlan;
import io.saccade.core.problem.Place;
import io.saccade.core.report.Report;
import io.saccade.core.report.RunObserver;
import io.saccade.core.run.ImpatientRun;
import io.saccade.core.run.RunEngine;
import io.saccade.core.run.RunModule;
import io.saccade.core.settings.Mapping;
import io.saccade.core.settings.Node;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A run determined by a seed alone, except for the timing of its threads. */
final class RandomRun {
    /** How the run is ended from outside. */
    private enum Ending {
        NONE,
        STOP,
        INTERRUPT,
        INTERRUPT_TWICE,
        DURATION,
        SAMPLES
    }

    /** A run with a hanging stage is interrupted after this time. */
    private static final long HANGING_MILLIS = 60;

    private final Random random;
    private final Path folder;
    private final CountDownLatch release = new CountDownLatch(1);
    private final Map<String, Queue<RandomStage>> behaviours = new HashMap<>();
    private final List<RandomStep> steps = new ArrayList<>();
    private final Ending ending;
    private final long endMicros;

    RandomRun(long seed, Path folder) {
        this.random = new Random(seed);
        this.folder = folder;
        int count = random.nextInt(4) == 0 ? 2 + random.nextInt(2) : 1;
        RandomSteps drawn = new RandomSteps(random, release, behaviours);
        for (int i = 0; i < count; i++) steps.add(drawn.next(i));
        ending = Ending.values()[random.nextInt(Ending.values().length)];
        endMicros = 1 + random.nextInt(15_000);
    }

    /** Runs it; returns what is wrong with its end. */
    List<String> problems() throws Exception {
        Optional<Duration> duration =
                ending == Ending.DURATION ? Optional.of(Duration.ofNanos(endMicros * 1000)) : Optional.empty();
        RandomCatalog catalog = new RandomCatalog(behaviours);
        List<RunEngine> engines = new ArrayList<>();
        for (RandomStep step : steps) engines.add(engine(catalog, step, duration));
        Run run = new Run(new StepCourse("random", engines, duration), new RunObserver() {});
        run.start();
        release.await(endMicros, TimeUnit.MICROSECONDS);
        if (ending == Ending.STOP) run.stop();
        if (isInterrupted()) run.interrupt();
        if (ending == Ending.INTERRUPT_TWICE) run.interrupt();
        boolean hangs = steps.stream().anyMatch(RandomStep::hangs);
        Optional<Report> report = hangs ? run.await(Duration.ofMillis(HANGING_MILLIS)) : Optional.empty();
        boolean interrupted = isInterrupted() || (hangs && report.isEmpty());
        if (hangs && report.isEmpty()) run.interrupt();
        report = run.await(Duration.ofSeconds(20));
        List<String> problems = new ArrayList<>();
        if (report.isEmpty()) problems.add("did not end");
        else check(report.get(), interrupted, problems);
        release.countDown();
        return problems;
    }

    private boolean isInterrupted() {
        return ending == Ending.INTERRUPT || ending == Ending.INTERRUPT_TWICE;
    }

    private RunEngine engine(RandomCatalog catalog, RandomStep step, Optional<Duration> duration) {
        Mapping pipeline = (Mapping) Node.of(step.tree(), Place.of("test"));
        Planner planner = new Planner(catalog, () -> Optional.of("none"), name -> Optional.empty());
        RunOptions unlimited = RunOptions.defaults().in(folder).maxSamples(mostSamples());
        RunOptions options = duration.map(unlimited::duration).orElse(unlimited);
        RoadPlan plan = (RoadPlan) planner.plan(new PipelineSource.InCode(step.name(), pipeline, folder), options);
        RunModule module = new RunModule(plan, options, Optional::empty);
        return Guice.createInjector(step.hangs() ? ImpatientRun.of(module, 3) : module)
                .getInstance(RunEngine.class);
    }

    private long mostSamples() {
        return ending == Ending.SAMPLES ? 1 + endMicros / 1000 : Long.MAX_VALUE;
    }

    private void check(Report report, boolean interrupted, List<String> problems) throws Exception {
        List<Report> reports = steps.size() == 1 ? List.of(report) : report.steps();
        for (int i = 0; i < reports.size(); i++) {
            if (reports.get(i).samples() > mostSamples()) problems.add("gave more samples than it should");
            RandomEnd end = new RandomEnd(steps.get(i), reports.get(i), interrupted, folder);
            for (String problem : end.problems()) {
                problems.add(problem + " in " + steps.get(i) + " ended by " + ending + ": " + reports.get(i));
            }
        }
        int exit =
                switch (report.outcome()) {
                    case DONE, NOT_BEGUN -> 0;
                    case FAILED -> 1;
                    case INTERRUPTED -> 130;
                };
        if (report.exitCode() != exit) problems.add("exits with " + report.exitCode() + ", and is " + report.outcome());
    }
}
