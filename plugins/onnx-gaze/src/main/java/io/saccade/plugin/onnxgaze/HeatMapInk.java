package io.saccade.plugin.onnxgaze;

import io.saccade.api.data.Point;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;

/** Drawing primitives shared by a heat map and its key. */
final class HeatMapInk {
    static final Color TEXT = new Color(0x222222);
    static final Color MUTED = new Color(0x666666);

    private static final Color UNKNOWN = new Color(0xF2F2F2);
    private static final Color HATCHING = new Color(0xD6D6D6);
    private static final Color MISS = new Color(20, 20, 20, 105);
    private static final int HATCH = 12;
    private static final double DOT = 7;

    private HeatMapInk() {}

    /** Hatches an area without estimates. */
    static void hatch(Graphics2D graphics, int width, int height) {
        graphics.setColor(UNKNOWN);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(HATCHING);
        graphics.setStroke(new BasicStroke(1.5f));
        for (int x = -height; x < width; x += HATCH) graphics.draw(new Line2D.Double(x, height, x + height, 0));
    }

    /** Draws a target. */
    static void dot(Graphics2D graphics, Point place) {
        Ellipse2D dot = new Ellipse2D.Double(place.x() - DOT / 2, place.y() - DOT / 2, DOT, DOT);
        graphics.setColor(TEXT);
        graphics.fill(dot);
        graphics.setColor(Color.WHITE);
        graphics.setStroke(new BasicStroke(1));
        graphics.draw(dot);
    }

    /** Draws a line from a target to the gaze. */
    static void miss(Graphics2D graphics, Point from, Point to) {
        graphics.setColor(MISS);
        graphics.setStroke(new BasicStroke(1.3f));
        graphics.draw(new Line2D.Double(from.x(), from.y(), to.x(), to.y()));
    }

    /** Draws text, and returns the x at which it ends. */
    static int text(Graphics2D graphics, int size, int style, Color colour, String text, int x, int y) {
        graphics.setFont(new Font(Font.SANS_SERIF, style, size));
        graphics.setColor(colour);
        graphics.drawString(text, x, y);
        return x + graphics.getFontMetrics().stringWidth(text);
    }
}
