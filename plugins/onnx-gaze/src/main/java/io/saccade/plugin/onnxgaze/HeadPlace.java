package io.saccade.plugin.onnxgaze;

import io.saccade.api.data.EyePair;
import io.saccade.api.data.Point;
import io.saccade.api.data.Region;

/**
 * Where the head is in the frame: the middle between the eyes, and how far they are apart, so that movements can be told
 * whatever the size of the face. Smoothed, since the boxes of a detector tremble by a pixel or two.
 */
final class HeadPlace {
    /** Follows a head that moves on purpose within a fifth of a second. */
    private static final double CUTOFF_HZ = 1.2;
    /** The distance between the eyes changes only when the head comes nearer, which is slow. */
    private static final double DISTANCE_CUTOFF_HZ = 0.3;

    private double x;
    private double y;
    private double distance;
    private boolean begun;

    /**
     * Adds the eyes of the next frame and returns the middle between them, in pixels of the frame.
     *
     * @param seconds time since the frame before, above 0
     */
    Point next(EyePair eyes, double seconds) {
        Point left = middle(eyes.left());
        Point right = middle(eyes.right());
        double distanceNow = Math.max(1, Math.hypot(right.x() - left.x(), right.y() - left.y()));
        double xNow = (left.x() + right.x()) / 2;
        double yNow = (left.y() + right.y()) / 2;
        double slow = begun ? weight(DISTANCE_CUTOFF_HZ, seconds) : 1;
        double weight = begun ? weight(CUTOFF_HZ, seconds) : 1;
        begun = true;
        distance += slow * (distanceNow - distance);
        x += weight * (xNow - x);
        y += weight * (yNow - y);
        return new Point(x, y);
    }

    /** The distance between the eyes, in pixels of the frame; at least 1 after the first eyes. */
    double distance() {
        return distance;
    }

    /** Forgets the past, as after a gap. */
    void reset() {
        begun = false;
        x = 0;
        y = 0;
        distance = 0;
    }

    private static double weight(double cutoffHz, double seconds) {
        double tau = 1 / (2 * Math.PI * cutoffHz);
        return 1 / (1 + tau / seconds);
    }

    private static Point middle(Region eye) {
        return new Point(eye.x() + eye.width() / 2., eye.y() + eye.height() / 2.);
    }
}
