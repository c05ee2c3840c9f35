package io.saccade.core.run;

import io.saccade.core.problem.Refusal;
import java.time.Duration;

/**
 * Waits for the threads of a road to end. After a stop the road drains; if that takes long because a model is slow,
 * samples waiting before models are dropped, and samples in progress are finished. After a failure the source and the
 * models are interrupted, while the sinks still get the samples that came through the models, so that a film ends at
 * the failure and not some frames earlier. In either case the wait ends within the {@link StopTimes}.
 */
final class RoadWatch {
    private static final int GLANCE_MILLIS = 20;

    private final Road road;
    private final RunControl control;
    private final Journal journal;
    private final StopTimes times;

    RoadWatch(Road road, RunControl control, Journal journal, StopTimes times) {
        this.road = road;
        this.control = control;
        this.journal = journal;
        this.times = times;
    }

    /**
     * Returns when all threads have ended, or when some don't end even after an interrupt.
     *
     * @param clock stops the run when its time is over; called repeatedly
     */
    void await(Runnable clock) throws InterruptedException {
        while (road.isAlive()) {
            clock.run();
            if (control.stopping()) {
                awaitEnd(System.nanoTime());
                return;
            }
            road.joinOne(GLANCE_MILLIS);
        }
    }

    private void awaitEnd(long stoppedAt) throws InterruptedException {
        while (road.isAlive()) {
            Duration since = Duration.ofNanos(System.nanoTime() - stoppedAt);
            if (isOver(since, times.givingUp())) return;
            if (isOver(since, times.waiting())) {
                road.shed();
                road.interruptSource();
            }
            if (control.failure() == null) tellLate(since);
            if (control.failure() != null || control.givingUp()) {
                road.interrupt(isOver(since, times.sinks()));
                road.endSinks(isOver(since, times.forcing()));
            }
            road.joinOne(GLANCE_MILLIS);
        }
    }

    /**
     * Fails the run if a stage does not end in time. If the user interrupted the run, only a sink that does not end is
     * a failure, since the user then wants only the recordings.
     */
    private void tellLate(Duration since) {
        if (!isOver(since, times.emptying()) || control.givingUp()) {
            if (control.givingUp() && isOver(since, times.sinks()) && road.areSinksAlive()) control.fail(late());
            return;
        }
        if (!control.interrupted()) {
            control.fail(late());
            return;
        }
        journal.problem(String.valueOf(late().getMessage()));
        control.giveUp();
    }

    private Refusal late() {
        return new Refusal(
                road.alive() + " did not end within " + times.emptying().toMillis() + " ms after the stop");
    }

    private static boolean isOver(Duration since, Duration limit) {
        return since.compareTo(limit) > 0;
    }
}
