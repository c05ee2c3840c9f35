package io.saccade.plugin.demo.screen;

import io.saccade.api.data.Point;
import java.util.random.RandomGenerator;

/**
 * Where the eyes are, in pixels: they jump to a place and stay there with an unrest of 1.1 degrees, which is 44 pixels at
 * 96 dpi and 60 cm.
 */
final class Fixation {
    private static final double JUMP_SECONDS = .06;
    private static final double UNREST_PIXELS = 44;
    private static final double UNREST_SECONDS = .1;

    private final RandomGenerator random;
    private Point from;
    private Point to;
    private double sinceSeconds = -1;
    private double seconds;
    private double unrestX;
    private double unrestY;

    Fixation(Point at, RandomGenerator random) {
        this.from = at;
        this.to = at;
        this.random = random;
    }

    void jump(Point place, double now) {
        from = at(now);
        to = place;
        sinceSeconds = now;
    }

    /** How long ago the eyes have jumped. */
    double lasts(double now) {
        return now - sinceSeconds;
    }

    /** The place that is looked at, with the unrest. Call with increasing times. */
    Point at(double now) {
        double kept = Math.exp(-Math.max(0, now - seconds) / UNREST_SECONDS);
        double fresh = Math.sqrt(1 - kept * kept) * UNREST_PIXELS / Math.sqrt(2); // of each axis
        seconds = now;
        unrestX = kept * unrestX + fresh * random.nextGaussian();
        unrestY = kept * unrestY + fresh * random.nextGaussian();
        double part = Math.min(1, lasts(now) / JUMP_SECONDS);
        return new Point(
                from.x() + part * (to.x() - from.x()) + unrestX, from.y() + part * (to.y() - from.y()) + unrestY);
    }
}
