package io.saccade.core.road;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Calls of a source that a stop may interrupt, and nothing else that its thread does: what it has read must still
 * pass the queues.
 */
final class InterruptibleCall {
    private final BooleanSupplier stopping;
    private @Nullable Thread caller;

    InterruptibleCall(BooleanSupplier stopping) {
        this.stopping = stopping;
    }

    /** The call begins on this thread; answers {@code false}, and it must not, once the run is stopping. */
    synchronized boolean begin() {
        if (stopping.getAsBoolean()) return false;
        caller = Thread.currentThread();
        return true;
    }

    /** The call begins on this thread, also while the run is stopping. */
    synchronized void beginAnyway() {
        caller = Thread.currentThread();
    }

    /** The call is over. A stop that came just after it must not interrupt what the thread does next. */
    @SuppressWarnings("ResultOfMethodCallIgnored") // it clears the flag
    synchronized void end() {
        caller = null;
        if (stopping.getAsBoolean()) Thread.interrupted();
    }

    /** Interrupts the call that is under way. Any thread. */
    synchronized void interrupt() {
        if (caller != null) caller.interrupt();
    }
}
