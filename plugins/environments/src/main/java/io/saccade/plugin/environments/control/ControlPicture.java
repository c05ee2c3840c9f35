package io.saccade.plugin.environments.control;

import io.saccade.plugin.environments.world.CanvasPicture;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** Draws like Gymnasium's classic control tasks: 600x400 pixels, black on white, y upwards from the lower edge. */
abstract class ControlPicture extends CanvasPicture {
    static final int WIDTH = 600;
    static final int HEIGHT = 400;

    private final Path2D.Double outline = new Path2D.Double();
    private final Ellipse2D.Double disc = new Ellipse2D.Double();

    /** Puts whole coordinates at pixel centres, not corners, as the original does. */
    ControlPicture(double fps) {
        super(WIDTH, HEIGHT, fps, new AffineTransform(1, 0, 0, -1, .5, HEIGHT - .5));
    }

    /**
     * Fills a rectangle that is rotated about a pivot.
     *
     * @param x the pivot's x, then its y
     * @param left the left edge, relative to the pivot, before the rotation; the other edges follow
     */
    final void fillBox(
            Graphics2D graphics,
            double x,
            double y,
            double left,
            double bottom,
            double right,
            double top,
            double radians) {
        double cos = Math.cos(radians);
        double sin = Math.sin(radians);
        outline.reset();
        outline.moveTo(x + left * cos - bottom * sin, y + left * sin + bottom * cos);
        outline.lineTo(x + left * cos - top * sin, y + left * sin + top * cos);
        outline.lineTo(x + right * cos - top * sin, y + right * sin + top * cos);
        outline.lineTo(x + right * cos - bottom * sin, y + right * sin + bottom * cos);
        outline.closePath();
        graphics.fill(outline);
    }

    final void fillDisc(Graphics2D graphics, double x, double y, double radius) {
        disc.setFrame(x - radius, y - radius, 2 * radius, 2 * radius);
        graphics.fill(disc);
    }
}
