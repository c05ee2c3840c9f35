package io.saccade.plugin.robotcursor;

import io.saccade.api.data.Point;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Measures how long gaze has rested on one place: around the mean of its positions there, within the radius. A blink does not
 * end a rest: gaze may be missing or elsewhere for up to 300 ms. A rest that was used for a click counts no more until
 * gaze has left it for longer than that. Uses the samples' time stamps; if they go back, as in a repeated film,
 * everything restarts.
 */
final class Dwell {
    /** A blink takes 100 to 400 ms, during most of which the network gets lids as input. */
    private static final long TOLERATED_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    /** The place of a rest forgets so fast, since a person corrects the pointer until the end of a rest. */
    private static final double PLACE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final double radius;
    private final long timeNanos;
    private @Nullable Rest rest;
    private @Nullable Rest elsewhere;
    private long nowNanos;
    private boolean used;

    /**
     * @param radius in pixels
     * @param timeNanos time that gaze must rest
     */
    Dwell(double radius, long timeNanos) {
        this.radius = radius;
        this.timeNanos = timeNanos;
    }

    /** Adds a gaze position at this time. */
    void look(double x, double y, long nanos) {
        Rest now = rest;
        if (now == null || nanos < nowNanos) {
            begin(new Rest(x, y, nanos));
        } else if (now.isNear(x, y, radius)) {
            stay(now, x, y, nanos);
        } else {
            stray(now, x, y, nanos);
        }
        nowNanos = nanos;
    }

    private void stay(Rest now, double x, double y, long nanos) {
        elsewhere = null;
        if (used) now.seenNanos = nanos; // the place of a used rest does not move
        else if (nanos - now.seenNanos > TOLERATED_NANOS) begin(new Rest(x, y, nanos));
        else now.add(x, y, nanos);
    }

    /** Handles gaze outside the rest. If it stays there, the next rest counts from its first position. */
    private void stray(Rest now, double x, double y, long nanos) {
        Rest next = elsewhere;
        boolean again = next != null && nanos - next.seenNanos <= TOLERATED_NANOS && next.isNear(x, y, radius);
        if (next == null || !again) next = new Rest(x, y, nanos);
        else next.add(x, y, nanos);
        elsewhere = next;
        if (nanos - now.seenNanos > TOLERATED_NANOS) begin(next);
    }

    private void begin(Rest next) {
        rest = next;
        elsewhere = null;
        used = false;
    }

    /** Marks the rest as used: nothing is due until gaze has left it. */
    void use() {
        used = true;
    }

    /** Gaze has gone elsewhere: the next rest counts, also at the same place. */
    void leave() {
        rest = null;
        elsewhere = null;
        used = false;
    }

    /** Whether gaze is resting, has rested long enough, and the rest is not used. */
    boolean isDue() {
        return progress() >= 1;
    }

    /** Progress from 0 to 1, which is due; 0 while gaze is elsewhere, and after use. */
    double progress() {
        if (rest == null || elsewhere != null || used) return 0;
        return Math.min(1, (double) (rest.seenNanos - rest.sinceNanos) / timeNanos);
    }

    /** Where the resting gaze has been lately, in pixels; empty while gaze is elsewhere. */
    Optional<Point> place() {
        return rest == null || elsewhere != null ? Optional.empty() : Optional.of(new Point(rest.lateX, rest.lateY));
    }

    private static final class Rest {
        private final long sinceNanos;
        private long seenNanos;
        private double sumX;
        private double sumY;
        private int count;
        private double lateX;
        private double lateY;

        Rest(double x, double y, long nanos) {
            sinceNanos = nanos;
            seenNanos = nanos;
            lateX = x;
            lateY = y;
            add(x, y, nanos);
        }

        void add(double x, double y, long nanos) {
            sumX += x;
            sumY += y;
            count++;
            double kept = Math.exp(-(nanos - seenNanos) / PLACE_NANOS);
            lateX = kept * lateX + (1 - kept) * x;
            lateY = kept * lateY + (1 - kept) * y;
            seenNanos = nanos;
        }

        boolean isNear(double x, double y, double radius) {
            return Math.hypot(x - sumX / count, y - sumY / count) <= radius;
        }
    }
}
