package io.saccade.plugin.robotcursor;

import io.saccade.api.data.Region;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import javax.swing.JPanel;

/** Draws the keys; the one that gaze is on shows how long it has rested there. */
final class PanelKeys extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final Color KEY = new Color(0x20, 0x22, 0x26);
    private static final Color CHOSEN = new Color(0x2f, 0x5d, 0x8a);
    private static final Color STOPPED = new Color(0xa3, 0x3a, 0x2a);
    private static final Color PROGRESS = new Color(255, 140, 0);
    private static final Color LINE = new Color(0x6c, 0x72, 0x7d);
    private static final int TEXT_PIXELS = 18;
    private static final int BAR_PIXELS = 10;

    private final transient KeyPanel panel;
    private transient PanelDisplay.Look look;

    /** What a key looks like. */
    private record Face(Color color, String text, int progressPixels) {}

    PanelKeys(KeyPanel panel, PanelDisplay.Look look) {
        this.panel = panel;
        this.look = look;
        setFont(new Font(Font.SANS_SERIF, Font.BOLD, TEXT_PIXELS));
    }

    /** Draws the keys that look other than before. Event dispatch thread only. */
    void show(PanelDisplay.Look next) {
        PanelDisplay.Look before = look;
        look = next;
        for (PanelKey key : PanelKey.values()) {
            if (!face(key, before).equals(face(key, next))) repaint(within(panel.area(key)));
        }
    }

    /** A key's area in this component, which shows the panel's. */
    private Rectangle within(Region area) {
        return new Rectangle(0, area.y() - panel.area().y(), area.width(), area.height());
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D canvas = (Graphics2D) graphics;
        canvas.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        for (PanelKey key : PanelKey.values()) {
            Rectangle area = within(panel.area(key));
            if (graphics.hitClip(area.x, area.y, area.width, area.height)) draw(canvas, area, face(key, look));
        }
    }

    private static void draw(Graphics2D canvas, Rectangle area, Face face) {
        canvas.setColor(face.color());
        canvas.fillRect(0, area.y, area.width, area.height);
        canvas.setColor(PROGRESS);
        canvas.fillRect(0, area.y + area.height - BAR_PIXELS, face.progressPixels(), BAR_PIXELS);
        canvas.setColor(LINE);
        canvas.drawRect(0, area.y, area.width - 1, area.height - 1);
        canvas.setColor(Color.WHITE);
        FontMetrics metrics = canvas.getFontMetrics();
        canvas.drawString(
                face.text(),
                (area.width - metrics.stringWidth(face.text())) / 2,
                area.y + (area.height + metrics.getAscent()) / 2);
    }

    private Face face(PanelKey key, PanelDisplay.Look shown) {
        boolean looked = shown.looked().filter(key::equals).isPresent();
        int progress = looked ? (int) (shown.progress() * panel.area().width()) : 0;
        String text = key == PanelKey.PAUSE && shown.paused() ? "Go on" : key.label();
        return new Face(color(key, shown), text, progress);
    }

    private static Color color(PanelKey key, PanelDisplay.Look look) {
        if (key == PanelKey.PAUSE && look.paused()) return STOPPED;
        return key == look.chosen() ? CHOSEN : KEY;
    }
}
