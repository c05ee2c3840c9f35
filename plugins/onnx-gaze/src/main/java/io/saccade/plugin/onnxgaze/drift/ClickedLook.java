package io.saccade.plugin.onnxgaze.drift;

import io.saccade.api.data.EyePair;
import io.saccade.api.data.Point;
import io.saccade.api.data.Region;
import java.util.Optional;

/**
 * A click, with the gaze at that time.
 *
 * @param gaze the estimate
 * @param place of the click, in the same unit
 * @param head where the head was, if known
 */
record ClickedLook(Point gaze, Point place, Optional<Head> head) {
    /** Distance after correction; the screen is taken to be 16 wide and 9 high, and its width is 1. */
    double error(Correction correction) {
        Point corrected = correction.of(gaze);
        return Math.hypot(place.x() - corrected.x(), (place.y() - corrected.y()) * 9 / 16);
    }

    /**
     * The middle between the eyes.
     *
     * @param x in distances between the eyes, from the frame's left edge
     * @param y likewise, from its upper edge
     */
    record Head(double x, double y) {
        /** A head that has moved by this much sits elsewhere: about 4 cm. */
        private static final double ELSEWHERE = .6;

        static Optional<Head> of(EyePair eyes) {
            Region left = eyes.left();
            Region right = eyes.right();
            double distance = Math.hypot(
                    center(right.x(), right.width()) - center(left.x(), left.width()),
                    center(right.y(), right.height()) - center(left.y(), left.height()));
            if (distance < 1) return Optional.empty(); // a collection without boxes
            return Optional.of(new Head(
                    (center(left.x(), left.width()) + center(right.x(), right.width())) / 2 / distance,
                    (center(left.y(), left.height()) + center(right.y(), right.height())) / 2 / distance));
        }

        private static double center(int from, int length) {
            return from + length / 2.0;
        }

        boolean isElsewhereThan(Head other) {
            return Math.hypot(x - other.x, y - other.y) > ELSEWHERE;
        }
    }
}
