package io.saccade.core;

import io.saccade.api.data.Progress;
import io.saccade.api.data.Sample;
import io.saccade.core.report.Report;
import io.saccade.core.report.Report.Outcome;
import io.saccade.core.report.RunObserver;
import io.saccade.core.report.RunSnapshot;
import io.saccade.core.run.RunEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** A running pipeline. Any thread. */
public final class Run {
    private final String pipeline;
    private final List<RunEngine> steps;
    private final Optional<Duration> duration;
    private final RunObserver observer;
    private final CompletableFuture<Report> report = new CompletableFuture<>();
    private volatile RunEngine current;
    private volatile int step = 1;
    private volatile boolean stopped;
    private volatile boolean interrupted;

    /** @param duration limit for all steps together */
    Run(String pipeline, List<RunEngine> steps, Optional<Duration> duration) {
        this(pipeline, steps, duration, new RunObserver() {});
    }

    /** @param observer gets the end of the run */
    Run(String pipeline, List<RunEngine> steps, Optional<Duration> duration, RunObserver observer) {
        this.pipeline = pipeline;
        this.steps = List.copyOf(steps);
        this.duration = duration;
        this.observer = observer;
        this.current = steps.get(0);
    }

    void start() {
        Thread thread = new Thread(this::runSteps, "saccade-run");
        thread.setDaemon(true);
        thread.start();
    }

    private void runSteps() {
        try {
            long startNanos = System.nanoTime();
            Report ended = steps.size() == 1 ? current.run(startNanos) : inOrder(startNanos);
            report.complete(ended);
            observer.ended(ended);
        } catch (Throwable e) { // callers of await() must get every failure
            report.completeExceptionally(e);
        }
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
        Map<String, Double> metrics = new LinkedHashMap<>();
        done.forEach(step -> metrics.putAll(step.metrics()));
        return new Report(
                pipeline,
                startedAt,
                Duration.between(startedAt, Instant.now()),
                last.outcome() == Outcome.DONE && interrupted ? Outcome.INTERRUPTED : last.outcome(),
                last.failure(),
                last.cause(),
                done.stream().mapToLong(Report::samples).sum(),
                List.of(),
                List.of(),
                last.endToEnd(),
                done.stream()
                        .flatMap(step -> step.outputs().stream())
                        .distinct()
                        .toList(),
                metrics,
                done.stream().flatMap(step -> step.problems().stream()).toList(),
                List.of(),
                plugins(done),
                done);
    }

    private static Map<String, String> plugins(List<Report> done) {
        Map<String, String> plugins = new TreeMap<>();
        done.forEach(step -> plugins.putAll(step.plugins()));
        return plugins;
    }

    /**
     * Pauses a recorder or an actuator: samples skip it until {@link #resume}.
     *
     * @throws IllegalArgumentException if the pipeline has none of this name
     */
    public void pause(String sink) {
        current.pause(sink, true);
    }

    public void resume(String sink) {
        current.pause(sink, false);
    }

    /** Ends the run normally: the source is not read any more, and the road drains. Later steps do not begin. */
    public void stop() {
        stopped = true;
        current.stop();
    }

    /** Ends the run like Ctrl-C: recordings are finished, and a trainer keeps only its checkpoint. */
    public void interrupt() {
        interrupted = true;
        current.interrupt();
    }

    /** The number of the current step, from 1; 1 for a pipeline without steps. */
    public int step() {
        return step;
    }

    /** The time since the current step began. */
    public Duration elapsed() {
        return current.elapsed();
    }

    /** The stage and call that run on a thread now, such as {@code 'video' in read()}; empty if there is none. */
    public Optional<String> stageOn(Thread thread) {
        return current.stageOn(thread);
    }

    /** All stage calls that run now, such as {@code 'video' in finish()}. */
    public List<String> callsUnderWay() {
        return current.callsUnderWay();
    }

    /**
     * The run at this moment: its state, what each stage and queue did so far, and rates of the last ten seconds. Never
     * waits for the run; percentiles and rates may be a quarter of a second old.
     */
    public RunSnapshot snapshot() {
        return current.snapshot().inStep(step, steps.size());
    }

    /**
     * Passes the samples after a source or a model of the current step to a consumer, on a thread of its own, until the
     * step ends or the tap is closed. The newest sample replaces one that the consumer has not got yet, so that the road
     * never waits. A sample and its frames are valid during the call; frames are there only if a stage reads them. If
     * the consumer throws, its tap is closed, and a notice says so.
     *
     * @param every the time from one sample to the next, at least
     * @throws IllegalArgumentException if there is no such source or model
     */
    public AutoCloseable tap(String stage, Duration every, Consumer<Sample> consumer) {
        return current.tap(stage, every, consumer);
    }

    /** How many samples the source of the current step gave so far. */
    public long samples() {
        return current.samples();
    }

    /** The progress of the current step; the total is -1 if unknown. */
    public Progress progress() {
        return current.progress();
    }

    public boolean isDone() {
        return report.isDone();
    }

    /** Waits for the end. A failed run returns a report too. */
    public Report await() throws InterruptedException {
        try {
            return report.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the run ended without a report", e.getCause());
        }
    }

    /** Waits for the end up to a time limit; empty if the run has not ended. */
    public Optional<Report> await(Duration atMost) throws InterruptedException {
        try {
            return Optional.of(report.get(atMost.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the run ended without a report", e.getCause());
        }
    }
}
