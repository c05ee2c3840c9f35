package io.saccade.core;

import io.saccade.core.report.Report;
import io.saccade.core.report.Report.Outcome;
import io.saccade.core.report.RunSnapshot;
import io.saccade.core.run.RunEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs roads one after another. The first failure ends the run. */
final class StepCourse implements Course {
    private final String pipeline;
    private final List<RunEngine> steps;
    private final Optional<Duration> duration;
    private volatile RunEngine current;
    private volatile int step = 1;
    private volatile boolean stopped;
    private volatile boolean interrupted;

    /** @param duration limit for all steps together */
    StepCourse(String pipeline, List<RunEngine> steps, Optional<Duration> duration) {
        this.pipeline = pipeline;
        this.steps = List.copyOf(steps);
        this.duration = duration;
        this.current = steps.get(0);
    }

    @Override
    public Report run(long startNanos) {
        return steps.size() == 1 ? current.run(startNanos) : inOrder(startNanos);
    }

    private Report inOrder(long startNanos) {
        Instant startedAt = Instant.now();
        List<Report> reports = new ArrayList<>();
        Optional<String> over = Optional.empty();
        for (int i = 0; i < steps.size(); i++) {
            RunEngine next = steps.get(i);
            if (over.isEmpty()) {
                current = next;
                step = i + 1;
                if (i > 0) over = whyOver(startNanos);
            }
            reports.add(over.isPresent() ? next.notBegun(over.get()) : next.run(startNanos));
            Outcome outcome = reports.get(i).outcome();
            if (outcome == Outcome.FAILED) break;
            if (outcome == Outcome.INTERRUPTED) over = Optional.of("the run was interrupted");
        }
        return whole(startedAt, reports);
    }

    /** Call it after setting {@code current}, so that a stop reaches either this check or the next step. */
    private Optional<String> whyOver(long startNanos) {
        if (interrupted) return Optional.of("the run was interrupted");
        if (stopped) return Optional.of("the run was stopped");
        boolean late = duration.isPresent()
                && System.nanoTime() - startNanos >= duration.get().toNanos();
        return late ? Optional.of("the run's time limit was reached") : Optional.empty();
    }

    /** Combines the reports of the steps: their outputs, metrics and notices. */
    private Report whole(Instant startedAt, List<Report> done) {
        Report last = done.stream()
                .filter(step -> step.outcome() != Outcome.NOT_BEGUN)
                .reduce(done.get(0), (earlier, later) -> later);
        Outcome outcome = last.outcome() == Outcome.DONE && interrupted ? Outcome.INTERRUPTED : last.outcome();
        Map<String, Double> metrics = new LinkedHashMap<>();
        done.forEach(step -> metrics.putAll(step.metrics()));
        return new WholeReport(pipeline, startedAt, done, false)
                .build(outcome, Optional.of(last), last.endToEnd(), metrics, List.of(), List.of());
    }

    @Override
    public void stop() {
        stopped = true;
        current.stop();
    }

    @Override
    public void interrupt() {
        interrupted = true;
        current.interrupt();
    }

    @Override
    public List<RunEngine> all() {
        return steps;
    }

    @Override
    public List<RunEngine> current() {
        return List.of(current);
    }

    @Override
    public RunEngine of(String stage) {
        return current;
    }

    @Override
    public int step() {
        return step;
    }

    @Override
    public Duration elapsed() {
        return current.elapsed();
    }

    @Override
    public RunSnapshot snapshot() {
        return current.snapshot().inStep(step, steps.size());
    }
}
