package io.saccade.plugin.robotcursor;

import io.saccade.api.data.Point;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How long gaze has rested on one place, which is the mean of where it was seen there, give or take the radius. A
 * blink does not end a rest: gaze may be missing, or elsewhere, for 300 ms. A rest that was used for a click is used
 * up until gaze has left it for longer than that. Time is that of the samples, and may run back, as in a film played
 * again: then all begins anew.
 */
final class Dwell {
    /** A blink takes 100 to 400 ms, of which the network sees the lids for the most part. */
    private static final long TOLERATED_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    private final double radius;
    private final long timeNanos;
    private @Nullable Rest rest;
    private @Nullable Rest elsewhere;
    private long nowNanos;
    private boolean used;

    /**
     * @param radius in pixels
     * @param timeNanos how long gaze must rest
     */
    Dwell(double radius, long timeNanos) {
        this.radius = radius;
        this.timeNanos = timeNanos;
    }

    /** Gaze is here at this time. */
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
        if (used) now.seenNanos = nanos; // a place that was clicked stays where it is
        else if (nanos - now.seenNanos > TOLERATED_NANOS) begin(new Rest(x, y, nanos));
        else now.add(x, y, nanos);
    }

    /** The next rest counts from its first sight, should it become one. */
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

    /** Nothing more becomes due here until gaze has left. */
    void use() {
        used = true;
    }

    /** Whether gaze rests now and has done so for long enough, and this was not used. */
    boolean isDue() {
        return progress() >= 1;
    }

    /** From 0 to 1, which is due; 0 while gaze is elsewhere, and after use. */
    double progress() {
        if (rest == null || elsewhere != null || used) return 0;
        return Math.min(1, (double) (rest.seenNanos - rest.sinceNanos) / timeNanos);
    }

    /** Where gaze rests, in pixels. */
    Optional<Point> place() {
        return rest == null || elsewhere != null ? Optional.empty() : Optional.of(rest.middle());
    }

    private static final class Rest {
        private final long sinceNanos;
        private long seenNanos;
        private double sumX;
        private double sumY;
        private int count;

        Rest(double x, double y, long nanos) {
            sinceNanos = nanos;
            add(x, y, nanos);
        }

        void add(double x, double y, long nanos) {
            sumX += x;
            sumY += y;
            count++;
            seenNanos = nanos;
        }

        boolean isNear(double x, double y, double radius) {
            return Math.hypot(x - sumX / count, y - sumY / count) <= radius;
        }

        Point middle() {
            return new Point(sumX / count, sumY / count);
        }
    }
}
