package io.saccade.plugin.demo.screen;

/** One coordinate of the head, in centimetres: it moves to a place within a quarter of a second. */
final class Lean {
    private static final double SECONDS = .25;
    private static final double REACH_CM = 7;

    private double from;
    private double to;
    private double sinceSeconds = -1;

    void move(double by, double now) {
        from = at(now);
        to = Math.max(-REACH_CM, Math.min(REACH_CM, from + by));
        sinceSeconds = now;
    }

    /** Whether the head can move so far. */
    boolean reaches(double by, double now) {
        return Math.abs(at(now) + by) <= REACH_CM;
    }

    double at(double now) {
        double part = Math.max(0, Math.min(1, (now - sinceSeconds) / SECONDS));
        return from + part * part * (3 - 2 * part) * (to - from);
    }

    /** How long ago the movement ended; negative while it goes on. */
    double rests(double now) {
        return now - sinceSeconds - SECONDS;
    }
}
