package io.saccade.core.road;

import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import org.jspecify.annotations.Nullable;

/** Distinguishes interrupted calls from failed ones. */
public final class Interruptions {
    private Interruptions() {}

    /** Whether the failure or one of its causes is an interruption. */
    public static boolean caused(Throwable failure) {
        int depth = 0;
        for (@Nullable Throwable cause = failure; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            if (cause instanceof InterruptedException || cause instanceof ClosedByInterruptException) return true;
            if (cause instanceof InterruptedIOException && !(cause instanceof SocketTimeoutException)) return true;
        }
        return false;
    }
}
