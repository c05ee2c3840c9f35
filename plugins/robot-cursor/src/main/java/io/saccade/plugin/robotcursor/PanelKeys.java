package io.saccade.plugin.robotcursor;

import io.saccade.api.data.Region;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.function.Supplier;
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
    private final transient Supplier<PanelDisplay.Look> looks;

    PanelKeys(KeyPanel panel, Supplier<PanelDisplay.Look> looks) {
        this.panel = panel;
        this.looks = looks;
        setFont(new Font(Font.SANS_SERIF, Font.BOLD, TEXT_PIXELS));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D canvas = (Graphics2D) graphics;
        canvas.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        PanelDisplay.Look look = looks.get();
        for (PanelKey key : PanelKey.values()) draw(canvas, key, look);
    }

    private void draw(Graphics2D canvas, PanelKey key, PanelDisplay.Look look) {
        Region area = panel.area(key);
        int top = area.y() - panel.area().y();
        canvas.setColor(color(key, look));
        canvas.fillRect(0, top, area.width(), area.height());
        if (look.looked().filter(key::equals).isPresent()) {
            canvas.setColor(PROGRESS);
            canvas.fillRect(0, top + area.height() - BAR_PIXELS, (int) (look.progress() * area.width()), BAR_PIXELS);
        }
        canvas.setColor(LINE);
        canvas.drawRect(0, top, area.width() - 1, area.height() - 1);
        canvas.setColor(Color.WHITE);
        String text = key == PanelKey.PAUSE && look.paused() ? "Go on" : key.label();
        FontMetrics metrics = canvas.getFontMetrics();
        canvas.drawString(
                text, (area.width() - metrics.stringWidth(text)) / 2, top + (area.height() + metrics.getAscent()) / 2);
    }

    private static Color color(PanelKey key, PanelDisplay.Look look) {
        if (key == PanelKey.PAUSE && look.paused()) return STOPPED;
        return key == look.chosen() ? CHOSEN : KEY;
    }
}
