package io.saccade.distribution;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for the effects of another process. */
final class Waiting {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long POLL_NANOS = 5_000_000;

    private Waiting() {}

    /** @param what the expected event, for the error message */
    static void until(String what, Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > deadline) throw new AssertionError("waited " + PATIENCE + " in vain until " + what);
            LockSupport.parkNanos(POLL_NANOS);
        }
    }
}
