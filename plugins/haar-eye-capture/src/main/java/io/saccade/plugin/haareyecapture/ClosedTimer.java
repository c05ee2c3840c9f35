package io.saccade.plugin.haareyecapture;

import java.util.concurrent.TimeUnit;

/** Finds out when both eyes have been closed for long enough, from one answer a frame. */
final class ClosedTimer {
    /** What one frame shows. */
    enum Lids {
        OPEN,
        CLOSED,
        /** No eyes were found. */
        UNSEEN
    }

    /** Frames show less than the eyes were closed: the lids move for 0.1 s, and a frame may come 0.1 s later. */
    private static final double UNSEEN_SECONDS = .2;

    /** Closed eyes may be taken for open ones in a frame or two, but no eye is open so briefly between two blinks. */
    private static final long TOLERATED_NANOS = TimeUnit.MILLISECONDS.toNanos(120);

    private final long neededNanos;
    private boolean closing;
    private boolean used;
    private long sinceNanos;
    private long closedNanos;

    /** @param seconds how long both eyes must be closed */
    ClosedTimer(double seconds) {
        neededNanos = Math.round((seconds - UNSEEN_SECONDS) * 1e9);
    }

    /** Returns true once each time the eyes have been closed for long enough. */
    boolean look(Lids lids, long nanos) {
        boolean opened = lids != Lids.CLOSED && nanos - closedNanos > TOLERATED_NANOS;
        if (opened || nanos < closedNanos) forget();
        if (lids != Lids.CLOSED) return false;
        if (!closing) sinceNanos = nanos;
        closing = true;
        closedNanos = nanos;
        if (used || nanos - sinceNanos < neededNanos) return false;
        used = true;
        return true;
    }

    /** Starts again. */
    void forget() {
        closing = false;
        used = false;
    }
}
