package io.saccade.core.run;

import com.google.inject.Inject;
import io.saccade.api.data.Progress;
import io.saccade.api.data.Sample;
import io.saccade.core.option.RunOptions;
import io.saccade.core.plan.RoadPlan;
import io.saccade.core.plan.StagePreloader;
import io.saccade.core.report.Report;
import io.saccade.core.report.Report.Latency;
import io.saccade.core.report.Report.Outcome;
import io.saccade.core.report.RunSnapshot;
import io.saccade.core.report.RunSnapshot.State;
import io.saccade.core.report.ShownPicture;
import io.saccade.core.road.Interruptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs one plan, from opening its stages to the report. One thread runs it; any thread may watch or stop it. */
public final class RunEngine {
    private final RoadPlan plan;
    private final RunOptions options;
    private final RunScope scope;
    private final RunControl control;
    private final Road road;
    private final StopTimes times;
    private final RunMeter meter;
    private final Replacements replacements;
    private final RoadTaps taps;
    private final ModelWatch modelWatch;
    private final SnapshotBuilder snapshots;
    private volatile State state = State.OPENING;
    private final StagePreloader preloader;
    private volatile Instant startedAt = Instant.now();
    private volatile long startNanos = System.nanoTime();
    private volatile long endNanos;

    @Inject
    RunEngine(RunScope scope, StopTimes times, StagePreloader preloader) {
        this.plan = scope.plan();
        this.options = scope.options();
        this.scope = scope;
        this.control = scope.control();
        this.times = times;
        this.preloader = preloader;
        this.replacements = new Replacements(scope, times);
        this.road = new Road(control, replacements);
        this.modelWatch = new ModelWatch(scope, this::replace);
        this.taps = new RoadTaps(plan, scope.journal()::problem);
        this.meter = new RunMeter(plan.stages(), road.counts(), road::samples, System::nanoTime);
        this.snapshots = new SnapshotBuilder(scope, road, meter, replacements);
    }

    /** Ends the run after the samples under way have arrived. Any thread. */
    public void stop() {
        control.stop();
    }

    /** Tells all stages that recentre the gaze to do so; returns how many there are. Any thread. */
    public int recenter() {
        return control.recenter();
    }

    /** Ends the run on behalf of the user or the system: a trainer then commits nothing. Any thread. */
    public void interrupt() {
        control.interrupt();
    }

    /** Pauses or resumes an actuator or a recorder. Any thread. */
    public void pause(String sink, boolean pause) {
        road.pause(sink, pause);
    }

    /**
     * Replaces a model by one with other settings, and waits until that is done or refused. Any thread but those that
     * call stages.
     *
     * @throws io.saccade.core.problem.InvalidPipelineException if it is refused, with the reason
     */
    public void replace(String stage, Map<String, ?> settings) throws InterruptedException {
        replace(stage, ModelChange.of(settings, modelWatch.opening(stage)));
    }

    void replace(String stage, ModelChange change) throws InterruptedException {
        replacements.replace(stage, change);
    }

    /** The files and folders that the stages declared to read. Any thread. */
    public List<Path> inputs() {
        return plan.inputFiles();
    }

    /** How many samples the source gave so far. Any thread. */
    public long samples() {
        return road.samples();
    }

    /** The stage and call that run on a thread now, such as {@code 'video' in read()}. Any thread. */
    public Optional<String> stageOn(Thread thread) {
        return scope.watch().stageOn(thread);
    }

    /** All stage calls that run now, such as {@code 'video' in finish()}. Any thread. */
    public List<String> callsUnderWay() {
        return scope.watch().underWay();
    }

    /** The progress, in the trainer's own unit or in samples. Any thread. */
    public Progress progress() {
        Optional<Progress> told = scope.journal().progress();
        return told.orElseGet(() -> new Progress(samples(), expected()));
    }

    /** Passes samples after a source or a model to a consumer, at most one in each {@code every}. Any thread. */
    public AutoCloseable tap(String stage, Duration every, Consumer<Sample> consumer) {
        return taps.after(stage).add(every, consumer);
    }

    /** The newest picture of a stage after one; waits for it if need be. Any thread. */
    public Optional<ShownPicture> nextPicture(String stage, long after, Duration atMost) throws InterruptedException {
        if (scope.plan().stages().stream().noneMatch(planned -> planned.name().equals(stage))) {
            throw new IllegalArgumentException("the run has no stage '" + stage + "' now");
        }
        return scope.pictures().next(stage, after, atMost);
    }

    /** The run at this moment. Any thread. */
    public RunSnapshot snapshot() {
        State now = state;
        State told = now == State.RUNNING && control.stopping() ? State.STOPPING : now;
        return snapshots.build(told, elapsed(), progress());
    }

    private long expected() {
        long expected = scope.journal().expected();
        return options.maxSamples() == Long.MAX_VALUE
                ? expected
                : Math.min(options.maxSamples(), expected < 0 ? Long.MAX_VALUE : expected);
    }

    /** Runs the plan to its end, in success or failure. */
    public Report run() {
        return run(System.nanoTime());
    }

    /**
     * Runs the plan as one step of several.
     *
     * @param runStartNanos when the first step began: the duration limit counts from there, all other times from now
     */
    public Report run(long runStartNanos) {
        startedAt = Instant.now();
        startNanos = System.nanoTime();
        Runnable clock = () -> {
            endInTime(runStartNanos);
            meter.tick();
        };
        try {
            boolean open = open(clock);
            if (open) {
                meter.start();
                state = State.RUNNING;
                road.start();
                replacements.begin();
                modelWatch.start();
                new RoadWatch(road, control, scope.journal(), times).await(clock);
            }
            state = State.ENDING;
            modelWatch.stop();
            replacements.end();
            new RunEnding(scope, road, times).end(open);
        } catch (Throwable e) { // every end of a run must reach the report
            control.fail(e);
        }
        taps.close();
        modelWatch.close();
        scope.watch().close();
        new RunInspection(plan, road, scope.journal(), control.failure() != null).inspect();
        Report report = new ReportBuilder(scope, road, replacements).build(startedAt, elapsed());
        endNanos = System.nanoTime();
        meter.end();
        state = State.ENDED;
        return report;
    }

    /** The report of a step that was not begun. */
    public Report notBegun(String reason) {
        String name = plan.name();
        return new Report(
                name,
                Instant.now(),
                Duration.ZERO,
                Outcome.NOT_BEGUN,
                Optional.empty(),
                Optional.empty(),
                0,
                Duration.ZERO,
                List.of(),
                List.of(),
                List.of(),
                new Latency(0, 0, 0, 0, 0),
                List.of(),
                List.of(),
                Map.of(),
                List.of("step '" + name + "' was not started: " + reason),
                List.of(),
                Map.of(),
                List.of(),
                List.of());
    }

    /** The time since the run began, up to its end. Any thread. */
    public Duration elapsed() {
        return Duration.ofNanos((state == State.ENDED ? endNanos : System.nanoTime()) - startNanos);
    }

    private void endInTime(long runStartNanos) {
        options.duration().ifPresent(duration -> {
            if (System.nanoTime() - runStartNanos >= duration.toNanos()) control.stop();
        });
    }

    /** Returns whether all stages are open and the run goes on. */
    private boolean open(Runnable clock) throws InterruptedException {
        RoadBuilder builder = new RoadBuilder(scope, road, taps);
        PatientCall opening = new PatientCall("saccade-open", () -> {
            preloader.await();
            modelWatch.prepare();
            builder.build();
        });
        boolean ended = opening.await(
                () -> {
                    clock.run();
                    return control.stoppedAt();
                },
                times.waiting(),
                times.givingUp());
        if (!ended) road.leaveBehind();
        Throwable failure = opening.failure();
        if (ended && failure == null) return !control.interrupted() && control.failure() == null;
        if (failure == null || (control.stopping() && Interruptions.caused(failure))) {
            scope.journal().problem("the run was stopped while '" + builder.opening() + "' was being opened");
        } else {
            control.fail(failure);
        }
        return false;
    }
}
