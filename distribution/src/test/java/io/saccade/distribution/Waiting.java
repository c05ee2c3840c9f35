package io.saccade.distribution;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for the effects of another process. */
final class Waiting {
    /** A process that starts in seconds takes minutes beside much other load. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Often enough for every test; more questions would take a processor from the process that is waited for. */
    private static final long POLL_NANOS = 20_000_000;

    private static final long LOOK_NANOS = 500_000_000;

    private Waiting() {}

    /** @param what the expected event, for the error message */
    static void until(String what, Callable<Boolean> condition) throws Exception {
        until(what, () -> "", condition);
    }

    /**
     * Waits for as long as there is progress, since beside other load a test takes many times longer.
     *
     * @param mark differs whenever there was progress
     */
    static void until(String what, Callable<Object> mark, Callable<Boolean> condition) throws Exception {
        Object last = mark.call();
        long moved = System.nanoTime();
        long looked = moved;
        while (!condition.call()) {
            long now = System.nanoTime();
            if (now - looked > LOOK_NANOS) {
                looked = now;
                Object next = mark.call();
                if (!next.equals(last)) moved = now;
                last = next;
            }
            if (now - moved > PATIENCE.toNanos())
                throw new AssertionError("waited " + PATIENCE + " in vain until " + what);
            LockSupport.parkNanos(POLL_NANOS);
        }
    }
}
