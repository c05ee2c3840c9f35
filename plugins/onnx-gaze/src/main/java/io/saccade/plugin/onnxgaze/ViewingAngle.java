package io.saccade.plugin.onnxgaze;

import io.saccade.api.data.Point;

/**
 * Angles between points on a screen, seen from in front of its middle. All lengths are in millimetres.
 *
 * @param width width of the screen
 * @param height height of the screen
 * @param distance distance from the eyes to the middle
 */
record ViewingAngle(double width, double height, double distance) {
    /** Angle between two points in degrees. Uses both sine and cosine, which is exact for small angles. */
    double degrees(Point one, Point other) {
        double x1 = (one.x() - 0.5) * width;
        double y1 = (one.y() - 0.5) * height;
        double x2 = (other.x() - 0.5) * width;
        double y2 = (other.y() - 0.5) * height;
        double crossX = distance * (y1 - y2);
        double crossY = distance * (x2 - x1);
        double crossZ = x1 * y2 - y1 * x2;
        double sine = Math.sqrt(crossX * crossX + crossY * crossY + crossZ * crossZ);
        double cosine = x1 * x2 + y1 * y2 + distance * distance;
        return Math.toDegrees(Math.atan2(sine, cosine));
    }
}
