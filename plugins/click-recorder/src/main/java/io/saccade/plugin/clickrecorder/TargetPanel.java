package io.saccade.plugin.clickrecorder;

import io.saccade.api.data.Point;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import javax.swing.JPanel;

/**
 * Draws the target as a ring that shrinks to a dot, which attracts the gaze to its centre, and the user's progress.
 * Event dispatch thread only.
 */
final class TargetPanel extends JPanel {
    private static final long serialVersionUID = 1L;

    private static final Color BACKGROUND = new Color(0x20, 0x22, 0x26);
    private static final Color RING = new Color(0xff, 0xb0, 0x3b);
    private static final Color DOT = new Color(0xff, 0xff, 0xff);
    private static final Color TEXT = new Color(0x8a, 0x8f, 0x98);
    private static final double SHRINKING_NANOS = 700e6;
    private static final double DOT_PIXELS = 4;
    private static final int LINE_PIXELS = 2;
    private static final float TEXT_PIXELS = 18;
    /** Height of the text as a fraction of the panel's: between the first and the second row of any grid. */
    private static final double TEXT_HEIGHT = 0.17;

    private final transient TargetCourse course;
    private long shownNanos;
    /** 0: the ring has the size of the clickable area; 1: it is a dot. */
    private double shrunk;

    private boolean unseen;
    private String said = "";

    TargetPanel(TargetCourse course) {
        this.course = course;
        setBackground(BACKGROUND);
        setFont(new Font(Font.SANS_SERIF, Font.PLAIN, Math.round(TEXT_PIXELS)));
        showTarget();
    }

    /** Shows a new target. */
    void showTarget() {
        begin(false);
    }

    /** Shows the same target again, because the click found no sample with eyes. */
    void showUnseen() {
        begin(true);
    }

    /** Shows a sentence below the progress, until the next one. */
    void say(String sentence) {
        said = sentence;
        repaint();
    }

    private void begin(boolean again) {
        unseen = again;
        shownNanos = System.nanoTime();
        shrunk = 0;
        repaint();
    }

    /**
     * Shrinks the ring. Repaints only the ring, and nothing once it has shrunk, because eyes are being detected at the
     * same time.
     */
    void animate() {
        if (shrunk == 1 || course.isOver()) return;
        shrunk = Math.min(1, (System.nanoTime() - shownNanos) / SHRINKING_NANOS);
        Point middle = course.target();
        int reach = (int) Math.ceil(course.radius()) + LINE_PIXELS;
        repaint((int) middle.x() - reach, (int) middle.y() - reach, 2 * reach + 1, 2 * reach + 1);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        if (course.isOver()) return;
        Graphics2D canvas = (Graphics2D) graphics;
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        drawText(canvas);
        drawTarget(canvas);
    }

    private void drawText(Graphics2D canvas) {
        String progress = course.done() + 1 + " of " + course.size() + "  ·  Esc ends";
        String text = unseen ? "Your eyes were not seen: look at the dot and click again  ·  " + progress : progress;
        canvas.setColor(unseen ? RING : TEXT);
        int line = (int) Math.round(getHeight() * TEXT_HEIGHT);
        drawCentred(canvas, text, line);
        canvas.setColor(TEXT);
        drawCentred(canvas, said, line + canvas.getFontMetrics().getHeight());
    }

    private void drawCentred(Graphics2D canvas, String text, int line) {
        int width = canvas.getFontMetrics().stringWidth(text);
        canvas.drawString(text, (getWidth() - width) / 2, line);
    }

    private void drawTarget(Graphics2D canvas) {
        Point middle = course.target();
        canvas.setColor(RING);
        canvas.setStroke(new BasicStroke(LINE_PIXELS));
        canvas.draw(circle(middle, DOT_PIXELS + (1 - shrunk) * (course.radius() - DOT_PIXELS)));
        canvas.setColor(DOT);
        canvas.fill(circle(middle, DOT_PIXELS / 2));
    }

    private static Ellipse2D circle(Point middle, double radius) {
        return new Ellipse2D.Double(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius);
    }
}
