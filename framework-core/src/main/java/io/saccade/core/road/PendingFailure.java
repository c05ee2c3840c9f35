package io.saccade.core.road;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What a stage told of with {@code context.fail}, until one of its calls, or the end of the run, fails with it. Any thread. */
public final class PendingFailure {
    private final AtomicReference<@Nullable Throwable> cause = new AtomicReference<>();

    /** Keeps the first failure until it is thrown. */
    public void tell(Throwable failure) {
        cause.compareAndSet(null, failure);
    }

    /** Throws what was told since the last call, once. */
    public void throwIfTold() throws Exception {
        if (cause.get() == null) return; // asked before every call of a stage: a read costs less than an exchange
        Throwable failure = cause.getAndSet(null);
        if (failure == null) return;
        if (failure instanceof Exception exception) throw exception;
        if (failure instanceof Error error) throw error;
        throw new IllegalStateException(failure);
    }
}
