package io.saccade.plugin.demo.drawing;

import java.awt.Color;
import java.awt.LinearGradientPaint;
import java.awt.MultipleGradientPaint.ColorSpaceType;
import java.awt.MultipleGradientPaint.CycleMethod;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;

/** Creates gradients from stops. */
public final class Paints {
    /** A colour at a place along a gradient, 0 its beginning and 1 its end. */
    public record Stop(double at, Color color) {}

    private Paints() {}

    public static Stop stop(double at, Color color) {
        return new Stop(at, color);
    }

    /** From the centre of an ellipse to its rim. */
    public static Paint radial(double x, double y, double radiusX, double radiusY, Stop... stops) {
        AffineTransform ellipse = AffineTransform.getTranslateInstance(x, y);
        ellipse.scale(radiusX, radiusY);
        Point2D origin = new Point2D.Double();
        return new RadialGradientPaint(
                origin, 1f, origin, places(stops), colors(stops), CycleMethod.NO_CYCLE, ColorSpaceType.SRGB, ellipse);
    }

    /** From one point to another. */
    public static Paint linear(double x0, double y0, double x1, double y1, Stop... stops) {
        return new LinearGradientPaint(
                new Point2D.Double(x0, y0), new Point2D.Double(x1, y1), places(stops), colors(stops));
    }

    private static float[] places(Stop... stops) {
        float[] places = new float[stops.length];
        for (int i = 0; i < stops.length; i++) places[i] = (float) stops[i].at();
        return places;
    }

    private static Color[] colors(Stop... stops) {
        Color[] colors = new Color[stops.length];
        for (int i = 0; i < stops.length; i++) colors[i] = stops[i].color();
        return colors;
    }
}
