package io.saccade.plugin.demo.drawing;

import static io.saccade.plugin.demo.drawing.Paints.radial;
import static io.saccade.plugin.demo.drawing.Paints.stop;

import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** An antialiased picture in memory, painted in units that {@link #place} sets. */
public final class Canvas implements AutoCloseable {
    private final int[] pixels;
    private final Graphics2D graphics;

    public Canvas(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /** One int per pixel, 0x00RRGGBB, rows from the top without gaps; a view that changes with further painting. */
    public int[] pixels() {
        return pixels;
    }

    /** Moves the origin to a pixel, and rotates and scales all further painting. */
    public void place(double x, double y, double rollRadians, double unit) {
        graphics.setTransform(new AffineTransform());
        graphics.translate(x, y);
        graphics.rotate(rollRadians);
        graphics.scale(unit, unit);
    }

    /** Moves the origin, in units. */
    public void move(double x, double y) {
        graphics.translate(x, y);
    }

    public void fill(Shape shape, Paint paint) {
        graphics.setPaint(paint);
        graphics.fill(shape);
    }

    /** Paints the part of the shape inside the bounds. {@code Graphics.clip} would give jagged edges. */
    public void fillWithin(Shape bounds, Shape shape, Paint paint) {
        Area area = new Area(shape);
        area.intersect(new Area(bounds));
        fill(area, paint);
    }

    /** Paints a soft spot that fades out towards its rim. */
    public void spot(double x, double y, double radiusX, double radiusY, Tone tone, double alpha) {
        Paint paint = radial(x, y, radiusX, radiusY, stop(0, tone.alpha(alpha)), stop(1, tone.alpha(0)));
        fill(Outlines.ellipse(x, y, radiusX, radiusY), paint);
    }

    /** Paints a soft spot with a third alpha between centre and rim. */
    public void spot(
            double x,
            double y,
            double radiusX,
            double radiusY,
            Tone tone,
            double alpha,
            double middle,
            double middleAlpha) {
        Paint paint = radial(
                x,
                y,
                radiusX,
                radiusY,
                stop(0, tone.alpha(alpha)),
                stop(middle, tone.alpha(middleAlpha)),
                stop(1, tone.alpha(0)));
        fill(Outlines.ellipse(x, y, radiusX, radiusY), paint);
    }

    @Override
    public void close() {
        graphics.dispose();
    }
}
