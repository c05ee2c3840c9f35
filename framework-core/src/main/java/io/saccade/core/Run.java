package io.saccade.core;

import io.saccade.api.data.Progress;
import io.saccade.core.report.Report;
import io.saccade.core.report.Report.Outcome;
import io.saccade.core.run.RunEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A pipeline under way. Any thread. */
public final class Run {
    private final String pipeline;
    private final List<RunEngine> steps;
    private final CompletableFuture<Report> report = new CompletableFuture<>();
    private volatile RunEngine current;
    private volatile boolean interrupted;

    Run(String pipeline, List<RunEngine> steps) {
        this.pipeline = pipeline;
        this.steps = List.copyOf(steps);
        this.current = steps.get(0);
    }

    void start() {
        Thread thread = new Thread(this::runSteps, "saccade-run");
        thread.setDaemon(true);
        thread.start();
    }

    private void runSteps() {
        try {
            report.complete(steps.size() == 1 ? current.run() : inOrder());
        } catch (Throwable e) { // whoever awaits the report must learn of it
            report.completeExceptionally(e);
        }
    }

    private Report inOrder() {
        Instant startedAt = Instant.now();
        List<Report> done = new ArrayList<>();
        for (RunEngine step : steps) {
            current = step;
            if (interrupted) step.interrupt();
            done.add(step.run());
            if (done.get(done.size() - 1).outcome() != Outcome.DONE) break;
        }
        return whole(startedAt, done);
    }

    /** One report around those of the steps: their outputs, metrics and problems together. */
    private Report whole(Instant startedAt, List<Report> done) {
        Report last = done.get(done.size() - 1);
        Map<String, Double> metrics = new LinkedHashMap<>();
        done.forEach(step -> metrics.putAll(step.metrics()));
        return new Report(
                pipeline,
                startedAt,
                Duration.between(startedAt, Instant.now()),
                last.outcome(),
                last.failure(),
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
                done);
    }

    /**
     * Lets a recorder or an actuator rest: samples pass it by until {@link #resume}.
     *
     * @throws IllegalArgumentException when the pipeline has none of the name
     */
    public void pause(String sink) {
        current.pause(sink, true);
    }

    public void resume(String sink) {
        current.pause(sink, false);
    }

    /** Ends the run in good order: the source is read no more, and what is on the road still arrives. */
    public void stop() {
        current.stop();
    }

    /** Ends it as Ctrl-C does: recordings are finished, and a trainer keeps its checkpoint only. */
    public void interrupt() {
        interrupted = true;
        current.interrupt();
    }

    /** How many samples the source of the present step gave so far. */
    public long samples() {
        return current.samples();
    }

    /** How far the present step is; its total is -1 where nobody knows. */
    public Progress progress() {
        return current.progress();
    }

    public boolean isDone() {
        return report.isDone();
    }

    /** Waits for the end. A run that failed has a report too. */
    public Report await() throws InterruptedException {
        try {
            return report.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the run ended without a report", e.getCause());
        }
    }

    /** Waits for the end, at most so long; empty when it has not come. */
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
