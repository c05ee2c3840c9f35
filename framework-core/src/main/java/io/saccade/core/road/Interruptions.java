package io.saccade.core.road;

import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import org.jspecify.annotations.Nullable;

/** Tells a call that was interrupted from one that failed. */
public final class Interruptions {
    private Interruptions() {}

    /** Whether an interruption is the failure, or its cause. */
    public static boolean caused(Throwable failure) {
        int depth = 0;
        for (@Nullable Throwable cause = failure; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            if (cause instanceof InterruptedException || cause instanceof ClosedByInterruptException) return true;
            if (cause instanceof InterruptedIOException && !(cause instanceof SocketTimeoutException)) return true;
        }
        return false;
    }
}
