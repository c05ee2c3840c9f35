package io.saccade.plugin.onnxgaze;

import io.saccade.api.data.Point;
import io.saccade.api.data.Screen;

/**
 * One look at a place that is known.
 *
 * @param target where the person looked, like gaze as fractions of the screen
 * @param gaze where they were thought to look
 */
record Look(Point target, Point gaze, Screen screen) {
    /** Whether target and gaze are finite: nothing else can be measured. */
    boolean isNumber() {
        return Double.isFinite(target.x() + target.y()) && Double.isFinite(gaze.x() + gaze.y());
    }

    /** How far gaze was off. */
    double pixels() {
        return distance(pixelX(gaze) - pixelX(target), pixelY(gaze) - pixelY(target));
    }

    double diagonal() {
        return distance(screen.width(), screen.height());
    }

    double targetX() {
        return pixelX(target);
    }

    double targetY() {
        return pixelY(target);
    }

    private double pixelX(Point point) {
        return point.x() * (screen.width() - 1);
    }

    private double pixelY(Point point) {
        return point.y() * (screen.height() - 1);
    }

    /** As Math.hypot, which takes care of overflows that screens don't have, and many times as long. */
    static double distance(double x, double y) {
        return Math.sqrt(x * x + y * y);
    }
}
