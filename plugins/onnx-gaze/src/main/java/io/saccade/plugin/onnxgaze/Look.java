package io.saccade.plugin.onnxgaze;

import io.saccade.api.data.Point;
import io.saccade.api.data.Screen;

/**
 * One look at a known target.
 *
 * @param target the target, like gaze as fractions of the screen
 * @param gaze the estimate
 */
record Look(Point target, Point gaze, Screen screen) {
    /** Whether target and gaze are finite; otherwise the look can't be measured. */
    boolean isNumber() {
        return Double.isFinite(target.x() + target.y()) && Double.isFinite(gaze.x() + gaze.y());
    }

    /** The error in pixels. */
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

    /** Like Math.hypot, but many times faster: screens need no protection against overflow. */
    static double distance(double x, double y) {
        return Math.sqrt(x * x + y * y);
    }
}
