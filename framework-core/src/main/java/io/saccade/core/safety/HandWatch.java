package io.saccade.core.safety;

import io.saccade.api.data.Point;
import java.util.concurrent.TimeUnit;

/**
 * Tells a hand on the mouse from our own moves: whoever finds the pointer where we did not put it has seen a
 * hand. Not thread-safe.
 */
final class HandWatch {
    private static final double OWN_PIXELS = 2;
    private static final long REST_NANOS = TimeUnit.SECONDS.toNanos(2);

    private Point asked;
    private Point arrived;
    private boolean holding;
    private boolean seen;
    private long lastSeenNanos;

    /** @param start where the pointer is before anything moved, which no hand is blamed for */
    HandWatch(Point start) {
        asked = start;
        arrived = start;
    }

    /**
     * After a move of ours.
     *
     * @param target where it should go
     * @param found where it was found right afterwards: the target, or the nearest place there is, or the
     *     place before, where the desktop takes its time
     */
    void moved(Point target, Point found) {
        asked = target;
        arrived = found;
        holding = false;
    }

    void look(Point pointer, long nowNanos) {
        if (isNear(pointer, asked) || isNear(pointer, arrived)) return;
        asked = pointer;
        arrived = pointer;
        holding = true;
        seen = true;
        lastSeenNanos = nowNanos;
    }

    /** Whether the pointer is where a hand brought it, however slowly. */
    boolean holds() {
        return holding;
    }

    /** Whether a hand moved the pointer within the last two seconds. */
    boolean isActive(long nowNanos) {
        return seen && nowNanos - lastSeenNanos < REST_NANOS;
    }

    private static boolean isNear(Point pointer, Point own) {
        return Math.abs(pointer.x() - own.x()) <= OWN_PIXELS && Math.abs(pointer.y() - own.y()) <= OWN_PIXELS;
    }
}
