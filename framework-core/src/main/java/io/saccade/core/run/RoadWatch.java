package io.saccade.core.run;

import io.saccade.core.problem.Refusal;
import java.time.Duration;

/**
 * Waits for the threads of a road. After a stop the road empties by itself; where that takes long, because a model is
 * slow, what still waits before models is given up, and what they have begun arrives. After a failure the source and
 * the models are interrupted, and the sinks still get what had come through, so that a film ends where the failure was
 * and not some frames before. Either way it is over within the {@link StopTimes}.
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
     * Returns when all threads have ended, or some were interrupted in vain.
     *
     * @param clock stops the run when its time is over; asked again and again
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
     * A stage that does not end fails the run. When a person interrupts it they want no more than what is recorded: then
     * only a sink that does not end is a failure.
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
