package io.saccade.plugin.demo.drawing;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** Builds shapes of cubic curves: a first point, then two control points and an end point for each curve. */
public final class Outlines {
    private Outlines() {}

    public static Shape ellipse(double x, double y, double radiusX, double radiusY) {
        return new Ellipse2D.Double(x - radiusX, y - radiusY, 2 * radiusX, 2 * radiusY);
    }

    public static Shape closed(double... points) {
        Path2D path = open(points);
        path.closePath();
        return path;
    }

    /**
     * A shape symmetric about the y axis: {@code points} describe its right half from top to bottom, from axis to axis.
     */
    public static Shape mirrored(double... points) {
        Path2D path = open(points);
        for (int i = points.length - 8; i >= 0; i -= 6) {
            path.curveTo(-points[i + 4], points[i + 5], -points[i + 2], points[i + 3], -points[i], points[i + 1]);
        }
        path.closePath();
        return path;
    }

    /** The area between two curves of the same direction. */
    public static Shape between(double[] first, double[] second) {
        Path2D path = open(first);
        path.lineTo(second[6], second[7]);
        path.curveTo(second[4], second[5], second[2], second[3], second[0], second[1]);
        path.closePath();
        return path;
    }

    /** The area that a curve and a second one, back to its beginning, enclose. */
    public static Shape enclosed(double[] there, double[] back) {
        Path2D path = open(there);
        path.curveTo(back[2], back[3], back[4], back[5], back[6], back[7]);
        path.closePath();
        return path;
    }

    private static Path2D open(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 6) {
            path.curveTo(points[i], points[i + 1], points[i + 2], points[i + 3], points[i + 4], points[i + 5]);
        }
        return path;
    }
}
