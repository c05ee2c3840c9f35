package io.saccade.core.run;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Waits for the threads of a road. After a stop the road empties by itself; where that takes long, because a model is
 * slow, what still waits before models is given up, and what they have begun arrives. After a failure the source and
 * the models are interrupted, and the sinks still get what had come through, so that a film ends where the failure was
 * and not some frames before. Either way it is over within five seconds.
 */
final class RoadWatch {
    private static final long WAITING_NANOS = TimeUnit.MILLISECONDS.toNanos(1000);
    private static final long EMPTYING_NANOS = TimeUnit.MILLISECONDS.toNanos(3500);
    private static final long SINKS_NANOS = TimeUnit.MILLISECONDS.toNanos(4000);
    private static final long GIVING_UP_NANOS = TimeUnit.MILLISECONDS.toNanos(4500);
    private static final int GLANCE_MILLIS = 20;

    private final Road road;
    private final RunControl control;
    private final long endNanos;
    private final boolean ends;

    /** @param duration after which the run is stopped, counted from {@code startNanos} */
    RoadWatch(Road road, RunControl control, long startNanos, Optional<Duration> duration) {
        this.road = road;
        this.control = control;
        this.ends = duration.isPresent();
        this.endNanos = startNanos + duration.orElse(Duration.ZERO).toNanos();
    }

    /** Returns when all threads have ended, or some were interrupted in vain. */
    void await() throws InterruptedException {
        while (road.isAlive()) {
            if (ends && System.nanoTime() - endNanos >= 0) control.stop();
            if (control.stopping()) {
                awaitEnd(System.nanoTime());
                return;
            }
            road.joinOne(GLANCE_MILLIS);
        }
    }

    private void awaitEnd(long stoppedAt) throws InterruptedException {
        while (road.isAlive()) {
            long since = System.nanoTime() - stoppedAt;
            if (since > GIVING_UP_NANOS) return;
            if (since > WAITING_NANOS) road.shed();
            if (since > EMPTYING_NANOS && control.failure() == null) {
                control.fail(new IllegalStateException("the stages did not end within "
                        + TimeUnit.NANOSECONDS.toMillis(EMPTYING_NANOS) + " ms after the stop"));
            }
            if (control.failure() != null) endAfterFailure(since > SINKS_NANOS);
            road.joinOne(GLANCE_MILLIS);
        }
    }

    private void endAfterFailure(boolean sinksToo) {
        road.interrupt(sinksToo);
        road.endSinks();
    }
}
