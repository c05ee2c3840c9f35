package io.saccade.plugin.pointingtest;

import io.saccade.api.data.Point;
import io.saccade.plugin.pointingtest.TappingSession.View;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.JPanel;

/** Draws the ring: all targets as circles, the one to click on filled. Event dispatch thread only. */
final class PointingPanel extends JPanel {
    private static final long serialVersionUID = 1L;

    private static final Color BACKGROUND = new Color(0x20, 0x22, 0x26);
    private static final Color CIRCLE = new Color(0x6c, 0x72, 0x7d);
    private static final Color TARGET = new Color(0xff, 0xb0, 0x3b);
    private static final Color TEXT = new Color(0xb4, 0xb9, 0xc2);
    private static final int TEXT_PIXELS = 18;
    private static final int MARGIN = 14;

    private final transient Supplier<Optional<View>> views;
    private final int left;
    private final int top;

    /**
     * @param left the screen's first column on the desktop
     * @param top the screen's first row on the desktop
     */
    PointingPanel(Supplier<Optional<View>> views, int left, int top) {
        this.views = views;
        this.left = left;
        this.top = top;
        setBackground(BACKGROUND);
        setFont(new Font(Font.SANS_SERIF, Font.PLAIN, TEXT_PIXELS));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        Graphics2D canvas = (Graphics2D) graphics;
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        views.get().ifPresent(view -> draw(view, canvas));
    }

    private void draw(View view, Graphics2D canvas) {
        canvas.setStroke(new BasicStroke(1));
        for (int i = 0; i < view.ring().size(); i++) {
            Ellipse2D circle = circle(view.ring().get(i), view.width());
            canvas.setColor(i == view.target() ? TARGET : CIRCLE);
            if (i == view.target()) canvas.fill(circle);
            else canvas.draw(circle);
        }
        canvas.setColor(TEXT);
        String text = "Click on the orange target: " + (view.done() + 1) + " of " + view.size() + "  ·  Esc ends";
        canvas.drawString(text, MARGIN, MARGIN + TEXT_PIXELS);
    }

    private Ellipse2D circle(Point centre, int width) {
        return new Ellipse2D.Double(centre.x() - left - width / 2., centre.y() - top - width / 2., width, width);
    }
}
