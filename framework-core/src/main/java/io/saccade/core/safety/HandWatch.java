package io.saccade.core.safety;

import io.saccade.api.data.Point;
import java.util.concurrent.TimeUnit;

/**
 * Tells the user's mouse movements from our own: if the pointer is not where we last moved it, the user has moved the
 * mouse. Not thread-safe.
 */
final class HandWatch {
    private static final double OWN_PIXELS = 2;
    private static final long REST_NANOS = TimeUnit.SECONDS.toNanos(2);

    private Point asked;
    private Point arrived;
    private boolean holding;
    private boolean seen;
    private long lastSeenNanos;

    /** @param start the pointer's position before any move; it does not count as moved by the user */
    HandWatch(Point start) {
        asked = start;
        arrived = start;
    }

    /**
     * Records a move of ours.
     *
     * @param target where the pointer should go
     * @param found where it was right after the move: the target, the nearest possible place, or the previous place if
     *     the desktop is slow
     */
    void moved(Point target, Point found) {
        asked = target;
        arrived = found;
        holding = false;
    }

    /** Compares the pointer's current position with our last move. */
    void look(Point pointer, long nowNanos) {
        if (isNear(pointer, asked) || isNear(pointer, arrived)) return;
        asked = pointer;
        arrived = pointer;
        holding = true;
        seen = true;
        lastSeenNanos = nowNanos;
    }

    /** Whether the user moved the pointer to its current position, no matter how slowly. */
    boolean holds() {
        return holding;
    }

    /** Whether the user moved the pointer within the last two seconds. */
    boolean isActive(long nowNanos) {
        return seen && nowNanos - lastSeenNanos < REST_NANOS;
    }

    private static boolean isNear(Point pointer, Point own) {
        return Math.abs(pointer.x() - own.x()) <= OWN_PIXELS && Math.abs(pointer.y() - own.y()) <= OWN_PIXELS;
    }
}
