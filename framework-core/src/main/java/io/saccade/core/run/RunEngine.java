package io.saccade.core.run;

import com.google.inject.Inject;
import io.saccade.api.data.Progress;
import io.saccade.core.plan.RoadPlan;
import io.saccade.core.report.Report;
import io.saccade.core.report.Report.Latency;
import io.saccade.core.report.Report.Outcome;
import io.saccade.core.road.Interruptions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs one plan from its opening to its report. One thread runs it; any thread may watch or stop it. */
public final class RunEngine {
    /** The logger of what the person should know although the run goes on; a line is {@code stage: sentence}. */
    public static final String NOTICES = Journal.NOTICES;

    /** The logger of input that is left out; a line is {@code item: reason}. */
    public static final String SET_ASIDE = Journal.SET_ASIDE;

    /** The logger that gets the exception of a run that failed. */
    public static final String FAILURES = "io.saccade.failure";

    private final RoadPlan plan;
    private final RunLimits limits;
    private final RunScope scope;
    private final RunControl control;
    private final Road road;
    private final StopTimes times;
    private volatile Instant startedAt = Instant.now();
    private volatile long startNanos = System.nanoTime();

    @Inject
    RunEngine(RoadPlan plan, RunLimits limits, RunScope scope, RunControl control, StopTimes times) {
        this.plan = plan;
        this.limits = limits;
        this.scope = scope;
        this.control = control;
        this.times = times;
        this.road = new Road(control, limits.timed());
    }

    /** Ends the run in good order. Any thread. */
    public void stop() {
        control.stop();
    }

    /** Ends it because a person or the system said so: a trainer then commits nothing. Any thread. */
    public void interrupt() {
        control.interrupt();
    }

    /** Lets an actuator or a recorder rest, or go on. Any thread. */
    public void pause(String sink, boolean pause) {
        road.pause(sink, pause);
    }

    /** How many samples the source gave so far. Any thread. */
    public long samples() {
        return road.samples();
    }

    /** The stage whose call runs on a thread now, and which call: {@code 'video' in read()}. Any thread. */
    public Optional<String> stageOn(Thread thread) {
        return scope.watch().stageOn(thread);
    }

    /** What every stage does that a call is in now, such as {@code 'video' in finish()}. Any thread. */
    public List<String> callsUnderWay() {
        return scope.watch().underWay();
    }

    /** How far the run is, in the source's own unit: a trainer's, or samples. Any thread. */
    public Progress progress() {
        Optional<Progress> told = scope.journal().progress();
        return told.orElseGet(() -> new Progress(samples(), expected()));
    }

    private long expected() {
        long expected = scope.expected().get();
        return limits.maxSamples() == Long.MAX_VALUE
                ? expected
                : Math.min(limits.maxSamples(), expected < 0 ? Long.MAX_VALUE : expected);
    }

    /** Runs to the end, whatever it is. */
    public Report run() {
        return run(System.nanoTime());
    }

    /**
     * Runs as one step of several.
     *
     * @param runStartNanos when the first of them began: its duration counts from there, all else from now
     */
    public Report run(long runStartNanos) {
        startedAt = Instant.now();
        startNanos = System.nanoTime();
        if (!plan.onScreen()) leaveTheScreenAlone();
        Runnable clock = () -> endInTime(runStartNanos);
        try {
            boolean open = open(clock);
            if (open) {
                road.start();
                new RoadWatch(road, control, scope.journal(), times).await(clock);
            }
            new RunEnding(plan.source().role(), road, scope, control, times).end(open);
        } catch (Throwable e) { // every end of a run must reach the report
            control.fail(e);
        }
        scope.watch().close();
        new RunInspection(road, scope.journal(), control.failure() != null).inspect();
        return new ReportBuilder(plan, road, scope, control).build(startedAt, elapsed());
    }

    /** The report of a step that is left out. */
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
                List.of(),
                List.of(),
                new Latency(0, 0, 0, 0, 0),
                List.of(),
                Map.of(),
                List.of("step '" + name + "' was not begun: " + reason),
                List.of(),
                Map.of(),
                List.of());
    }

    /** How long the run has gone. Any thread. */
    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }

    private void endInTime(long runStartNanos) {
        limits.duration().ifPresent(duration -> {
            if (System.nanoTime() - runStartNanos >= duration.toNanos()) control.stop();
        });
    }

    /** Answers whether all stages are open and shall be used. */
    private boolean open(Runnable clock) throws InterruptedException {
        RoadBuilder builder = new RoadBuilder(plan, limits, scope, road);
        PatientCall opening = new PatientCall("saccade-open", builder::build);
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
            scope.journal().problem("the run was to end while '" + builder.opening() + "' was being opened");
        } else {
            control.fail(failure);
        }
        return false;
    }

    /**
     * A DISPLAY that doesn't answer would break every picture drawn in this process, and Java's toolkit looks for
     * one unless it is told not to, before its first use.
     */
    private static void leaveTheScreenAlone() {
        if (System.getProperty("java.awt.headless") == null) System.setProperty("java.awt.headless", "true");
    }
}
