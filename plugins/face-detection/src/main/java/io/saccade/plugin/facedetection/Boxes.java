package io.saccade.plugin.facedetection;

import io.saccade.api.data.Region;

/** Arithmetic with boxes. */
final class Boxes {
    private Boxes() {}

    static double area(Region box) {
        return (double) box.width() * box.height();
    }

    static double centreX(Region box) {
        return box.x() + box.width() / 2.0;
    }

    static double centreY(Region box) {
        return box.y() + box.height() / 2.0;
    }

    /** Distance from the box's centre to a point. */
    static double distance(Region box, double x, double y) {
        return Math.hypot(centreX(box) - x, centreY(box) - y);
    }

    /** Enlarges the box by a margin on every side. */
    static Region grown(Region box, int margin) {
        return new Region(box.x() - margin, box.y() - margin, box.width() + 2 * margin, box.height() + 2 * margin);
    }

    /** Clips the box to a picture; width or height is 0 if they don't overlap. */
    static Region clipped(Region box, int width, int height) {
        int left = Math.max(0, box.x());
        int top = Math.max(0, box.y());
        int right = Math.min(width, box.x() + box.width());
        int bottom = Math.min(height, box.y() + box.height());
        return new Region(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }
}
