package io.saccade.core.road;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets a stop interrupt the calls of a source, but not the rest of its thread's work: samples already read must still
 * pass the queues.
 */
final class InterruptibleCall {
    private final BooleanSupplier stopping;
    private @Nullable Thread caller;

    InterruptibleCall(BooleanSupplier stopping) {
        this.stopping = stopping;
    }

    /** Begins a call on this thread; returns {@code false}, and the caller must not call, once the run is stopping. */
    synchronized boolean begin() {
        if (stopping.getAsBoolean()) return false;
        caller = Thread.currentThread();
        return true;
    }

    /** Begins a call on this thread, even while the run is stopping. */
    synchronized void beginAnyway() {
        caller = Thread.currentThread();
    }

    /** Ends the call. A stop just after it must not interrupt the thread's next work. */
    @SuppressWarnings("ResultOfMethodCallIgnored") // called to clear the interrupt flag
    synchronized void end() {
        caller = null;
        if (stopping.getAsBoolean()) Thread.interrupted();
    }

    /** Interrupts the current call, if any. Any thread. */
    synchronized void interrupt() {
        if (caller != null) caller.interrupt();
    }
}
