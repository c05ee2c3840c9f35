package io.saccade.plugin.onnxgaze.drift;

import io.saccade.api.data.Point;

/**
 * Moves and scales the gaze along both axes: x becomes {@code offsetX + scaleX * x}.
 *
 * @param offsetX in widths of the screen
 * @param offsetY in heights of the screen
 */
record Correction(double offsetX, double scaleX, double offsetY, double scaleY) {
    static final Correction NONE = new Correction(0, 1, 0, 1);

    static Correction moving(double x, double y) {
        return new Correction(x, 1, y, 1);
    }

    Point of(Point gaze) {
        return new Point(offsetX + scaleX * gaze.x(), offsetY + scaleY * gaze.y());
    }
}
