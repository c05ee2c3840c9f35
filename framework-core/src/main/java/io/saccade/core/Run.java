package io.saccade.core;

import io.saccade.api.data.Progress;
import io.saccade.api.data.Sample;
import io.saccade.core.report.Report;
import io.saccade.core.report.RunObserver;
import io.saccade.core.report.RunSnapshot;
import io.saccade.core.report.ShownPicture;
import io.saccade.core.run.RunEngine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * A running pipeline. Any thread.
 *
 * <p>If several roads run together, the name of a stage begins with its road: {@code steer/onnx-gaze}.
 */
public final class Run {
    private final Course course;
    private final RunObserver observer;
    private final CompletableFuture<Report> report = new CompletableFuture<>();

    /** @param observer gets the end of the run */
    Run(Course course, RunObserver observer) {
        this.course = course;
        this.observer = observer;
    }

    void start() {
        Thread thread = new Thread(this::run, "saccade-run");
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try {
            Report ended = course.run(System.nanoTime());
            report.complete(ended);
            observer.ended(ended);
        } catch (Throwable e) { // callers of await() must get every failure
            report.completeExceptionally(e);
        }
    }

    /**
     * Pauses a recorder or an actuator: samples skip it until {@link #resume}.
     *
     * @throws IllegalArgumentException if the pipeline has none of this name
     */
    public void pause(String sink) {
        course.of(sink).pause(sink, true);
    }

    public void resume(String sink) {
        course.of(sink).pause(sink, false);
    }

    /**
     * Replaces a model of the current step by one with other settings, while the run goes on: for example by a network
     * that was trained meanwhile.
     *
     * <pre>{@code
     * run.replace("onnx-gaze", Map.of("model", "better.onnx"));
     * }</pre>
     *
     * <p>The new model is checked and opened on a thread of its own while the old one works. Then, between two samples,
     * the old one answers the samples that it holds, and the new one processes the next. No sample is lost, doubled or
     * reordered. What a model learnt from earlier samples, such as a smoothed position, is not handed over. A stage with
     * {@code workers} replaces all of them between the same two samples.
     *
     * <p>Blocks until the switch is made or refused. A second call for the same stage waits for the first. Call it from
     * any thread of the program, also from a tap or an observer; a call by a stage of the run is refused.
     *
     * @param settings by key, as in a pipeline file; each takes the place of the stage's present value, the others stay
     * @throws io.saccade.core.problem.InvalidPipelineException if the model was not replaced; the message has the
     *     reason, and the old model works on. Reasons: the settings are wrong, or the new model can't be opened; it would
     *     read or write other keys; the stage is no model, writes a file, or computes a result over the whole run; the
     *     run is stopping or has ended
     * @throws InterruptedException if the caller was interrupted; the model is then replaced only if the switch had
     *     begun
     */
    public void replace(String stage, Map<String, ?> settings) throws InterruptedException {
        course.of(stage).replace(stage, settings);
    }

    /**
     * Recentres the gaze: the point that the user looks at now becomes the middle of the screen. The user must be
     * looking there. Any thread.
     *
     * @throws IllegalStateException if no stage that runs now can do it
     */
    public void recenter() {
        int asked = course.current().stream().mapToInt(RunEngine::recenter).sum();
        if (asked > 0) return;
        throw new IllegalStateException("no stage of the run can recentre the gaze; add the model gaze-drift after the"
                + " one that estimates it");
    }

    /** Ends the run normally: the source is not read any more, and the road drains. Later steps do not begin. */
    public void stop() {
        course.stop();
    }

    /** Ends the run like Ctrl-C: recordings are finished, and a trainer keeps only its checkpoint. */
    public void interrupt() {
        course.interrupt();
    }

    /** The number of the current step, from 1; 1 for a pipeline without steps. */
    public int step() {
        return course.step();
    }

    /** The time since the current step began. */
    public Duration elapsed() {
        return course.elapsed();
    }

    /** The stage and call that run on a thread now, such as {@code 'video' in read()}; empty if there is none. */
    public Optional<String> stageOn(Thread thread) {
        return course.current().stream()
                .flatMap(road -> road.stageOn(thread).stream())
                .findFirst();
    }

    /** All stage calls that run now, such as {@code 'video' in finish()}. */
    public List<String> callsUnderWay() {
        return course.current().stream()
                .flatMap(road -> road.callsUnderWay().stream())
                .toList();
    }

    /**
     * The run at this moment: its state, what each stage and queue did so far, and rates of the last ten seconds. Never
     * waits for the run; percentiles and rates may be a quarter of a second old, and a second if nobody asked before.
     */
    public RunSnapshot snapshot() {
        return course.snapshot();
    }

    /**
     * Passes the samples after a source or a model of the current step to a consumer, on a separate thread, until the
     * step ends or the tap is closed. The newest sample replaces one that the consumer has not got yet, so that the road
     * never waits. A sample and its frames are valid during the call; frames are there only if a stage reads them. If
     * the consumer throws, its tap is closed, and a notice says so.
     *
     * @param every the time from one sample to the next, at least
     * @throws IllegalArgumentException if there is no such source or model
     */
    public AutoCloseable tap(String stage, Duration every, Consumer<Sample> consumer) {
        return course.of(stage).tap(stage, every, consumer);
    }

    /**
     * The newest picture that a stage of the current step showed, such as the recorder {@code view}. The stage makes a
     * picture of the next frame after each question.
     *
     * @param after the sequence number of the last picture that the caller got; 0 for none
     * @param atMost how long to wait for a newer one
     * @return empty if none came
     * @throws IllegalArgumentException if the current step has no such stage
     */
    public Optional<ShownPicture> nextPicture(String stage, long after, Duration atMost) throws InterruptedException {
        return course.of(stage).nextPicture(stage, after, atMost);
    }

    /** The files and folders that the stages of all steps declared to read, such as films and networks. */
    public List<Path> inputs() {
        return course.all().stream()
                .flatMap(road -> road.inputs().stream())
                .distinct()
                .toList();
    }

    /** How many samples the source of the current step gave so far; all sources, if several roads run together. */
    public long samples() {
        return course.current().stream().mapToLong(RunEngine::samples).sum();
    }

    /** The progress of the current step, or of all roads together; the total is -1 if unknown. */
    public Progress progress() {
        return TogetherSnapshot.sum(
                course.current().stream().map(RunEngine::progress).toList());
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
