package io.saccade.plugin.environments.control;

import io.saccade.api.data.FrameDraft;
import io.saccade.api.spi.Environment.Picture;
import io.saccade.plugin.environments.world.Canvas;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import org.jspecify.annotations.Nullable;

/** Draws like Gymnasium's classic control tasks: 600x400 pixels, black on white, y upwards from the lower edge. */
abstract class ControlPicture implements Picture {
    static final int WIDTH = 600;
    static final int HEIGHT = 400;

    private final double fps;
    private final Path2D.Double outline = new Path2D.Double();
    private final Ellipse2D.Double disc = new Ellipse2D.Double();
    private @Nullable Canvas canvas;

    ControlPicture(double fps) {
        this.fps = fps;
    }

    @Override
    public final int width() {
        return WIDTH;
    }

    @Override
    public final int height() {
        return HEIGHT;
    }

    @Override
    public final double fps() {
        return fps;
    }

    /** Creates the canvas on the first call, so that a world that is never drawn allocates none. */
    @Override
    public final void paint(FrameDraft into) {
        if (canvas == null) canvas = new Canvas(WIDTH, HEIGHT, this::clear);
        Graphics2D graphics = canvas.afresh();
        upwards(graphics);
        paint(graphics);
        canvas.copyTo(into);
    }

    private void clear(Graphics2D graphics) {
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        upwards(graphics);
        scenery(graphics);
    }

    /** Puts whole coordinates at pixel centres, not corners, as the original does. */
    private static void upwards(Graphics2D graphics) {
        graphics.translate(.5, HEIGHT - .5);
        graphics.scale(1, -1);
    }

    /** Draws the fixed background. */
    abstract void scenery(Graphics2D graphics);

    /** Draws what moves. */
    abstract void paint(Graphics2D graphics);

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
