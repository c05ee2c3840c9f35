package io.saccade.core.run;

import com.google.inject.Inject;
import io.saccade.api.data.Progress;
import io.saccade.core.catalog.Role;
import io.saccade.core.plan.RoadPlan;
import io.saccade.core.report.Report;
import io.saccade.core.road.ModelRunner;
import io.saccade.core.road.MomentQueue;
import io.saccade.core.road.SinkRunner;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one plan from its opening to its report. One thread runs it; any thread may watch or stop it. */
public final class RunEngine {
    private static final Logger LOG = LoggerFactory.getLogger(RunEngine.class);

    private final RoadPlan plan;
    private final RunLimits limits;
    private final RunScope scope;
    private final RunControl control;
    private final Road road;
    private final Instant startedAt = Instant.now();
    private final long startNanos = System.nanoTime();

    @Inject
    RunEngine(RoadPlan plan, RunLimits limits, RunScope scope, RunControl control) {
        this.plan = plan;
        this.limits = limits;
        this.scope = scope;
        this.control = control;
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
        if (!plan.onScreen()) leaveTheScreenAlone();
        try {
            new RoadBuilder(plan, limits, scope, road).build();
            road.start();
            new RoadWatch(road, control, startNanos, limits.duration()).await();
            if (control.failure() == null) finish();
        } catch (Throwable e) { // every end of a run must reach the report
            control.fail(e);
        }
        close();
        new RunInspection(road, scope.journal()).inspect();
        return new ReportBuilder(plan, road, scope, control)
                .build(startedAt, Duration.ofNanos(System.nanoTime() - startNanos));
    }

    /**
     * A DISPLAY that doesn't answer would break every picture drawn in this process, and Java's toolkit looks for
     * one unless it is told not to, before its first use.
     */
    private static void leaveTheScreenAlone() {
        if (System.getProperty("java.awt.headless") == null) System.setProperty("java.awt.headless", "true");
    }

    /** Commits, unless a trainer was interrupted: half-learnt files must not look finished. */
    private void finish() throws Exception {
        boolean halfLearnt = plan.source().role() == Role.TRAINER && control.interrupted();
        if (halfLearnt) return;
        for (StageSlot<?> slot : sourceFirst()) slot.finish();
        scope.outputs().commit();
    }

    private List<StageSlot<?>> sourceFirst() {
        List<StageSlot<?>> slots = new ArrayList<>(road.slots());
        Collections.rotate(slots, 1); // the source was opened last
        return slots;
    }

    private void close() {
        boolean stuck = road.isAlive();
        if (!stuck) {
            road.runners().forEach(ModelRunner::abandon);
            road.queues().forEach(MomentQueue::clear);
            reclaim();
        }
        List<StageSlot<?>> slots = new ArrayList<>(road.slots());
        Collections.reverse(slots);
        for (StageSlot<?> slot : slots) {
            // Closing natives under a thread that still uses them would take the whole process down.
            if (!stuck) closeOne(slot);
        }
        if (stuck) scope.journal().problem("a stage did not answer and was left behind; the process should end now");
        try {
            scope.outputs().discard();
            if (control.failure() != null) scope.outputs().discardEmptyRecordings();
        } catch (IOException e) {
            scope.journal().problem("unfinished outputs could not be removed: " + e);
        }
    }

    private void closeOne(StageSlot<?> slot) {
        try {
            slot.close();
        } catch (Exception | LinkageError e) {
            LOG.warn("closing a stage failed", e);
            control.fail(e);
        }
    }

    private void reclaim() {
        for (Map.Entry<?, SinkRunner> sink : road.sinks().entrySet()) {
            int forgotten = sink.getValue().reclaim();
            if (forgotten > 0) {
                scope.journal()
                        .problem(sink.getValue().stats().name() + " held " + forgotten
                                + " moments and never let go of them");
            }
        }
    }
}
