package io.saccade.core.road;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a failure reported with {@code context.fail} until a call of the stage, or the end of the run, throws it. Any
 * thread.
 */
public final class LateFailure {
    private final AtomicReference<@Nullable Throwable> cause = new AtomicReference<>();

    /** Keeps a failure, unless there is one already. */
    public void tell(Throwable failure) {
        cause.compareAndSet(null, failure);
    }

    /** Throws the failure reported since the last call, once; does nothing if there is none. */
    public void raise() throws Exception {
        if (cause.get() == null) return; // runs before every call of a stage: a read costs less than an exchange
        Throwable failure = cause.getAndSet(null);
        if (failure == null) return;
        if (failure instanceof Exception exception) throw exception;
        if (failure instanceof Error error) throw error;
        throw new IllegalStateException(failure);
    }
}
