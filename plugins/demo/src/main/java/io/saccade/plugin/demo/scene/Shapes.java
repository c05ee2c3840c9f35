package io.saccade.plugin.demo.scene;

import io.saccade.plugin.demo.drawing.Outlines;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Builds shapes with straight sides, and rings. */
final class Shapes {
    private Shapes() {}

    /** From one corner to the opposite one. */
    static Shape rectangle(double left, double top, double right, double bottom) {
        return new Rectangle2D.Double(left, top, right - left, bottom - top);
    }

    /** @param corners x and y in turn */
    static Shape polygon(double... corners) {
        Path2D path = new Path2D.Double();
        path.moveTo(corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) path.lineTo(corners[i], corners[i + 1]);
        path.closePath();
        return path;
    }

    /** Corners alternate between the radii far and near; equal radii and two points give a square. */
    static Shape star(double x, double y, double far, double near, int points, double angle) {
        double[] corners = new double[4 * points];
        for (int i = 0; i < 2 * points; i++) {
            double radius = i % 2 == 0 ? far : near;
            double direction = angle + Math.PI * i / points;
            corners[2 * i] = x + radius * Math.cos(direction);
            corners[2 * i + 1] = y + radius * Math.sin(direction);
        }
        return polygon(corners);
    }

    static Shape ring(double x, double y, double outside, double inside) {
        Area ring = new Area(Outlines.ellipse(x, y, outside, outside));
        ring.subtract(new Area(Outlines.ellipse(x, y, inside, inside)));
        return ring;
    }
}
