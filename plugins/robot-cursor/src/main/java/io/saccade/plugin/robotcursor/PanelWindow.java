package io.saccade.plugin.robotcursor;

import io.saccade.api.data.Region;
import java.awt.Color;
import java.awt.EventQueue;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.Optional;
import javax.swing.JPanel;
import javax.swing.JWindow;
import org.jspecify.annotations.Nullable;

/** The panel in a window that stays on top and never takes the focus, and a mark in the middle to look at. */
final class PanelWindow implements PanelDisplay {
    private static final int MARK_PIXELS = 60;
    private static final Color MARK = new Color(255, 140, 0);

    private final KeyPanel panel;
    private volatile Look wanted = new Look(PanelKey.LEFT, false, false, Optional.empty(), 0);
    private volatile boolean begun;
    private @Nullable JWindow window; // event dispatch thread only, as the others
    private @Nullable PanelKeys keys;
    private @Nullable JWindow mark;

    PanelWindow(KeyPanel panel) {
        this.panel = panel;
    }

    @Override
    public void show(Look look) {
        if (begun && wanted.equals(look)) return;
        wanted = look;
        begun = true;
        EventQueue.invokeLater(this::update);
    }

    private void update() {
        Look look = wanted;
        PanelKeys shown = keys == null ? open(look) : keys;
        shown.show(look);
        if (mark == null) mark = window("saccade-recentre", middle(), new Mark());
        // Each call for a window that is visible raises it, which takes the server longer than a key takes to draw.
        if (mark.isVisible() != look.recentering()) mark.setVisible(look.recentering());
    }

    private PanelKeys open(Look look) {
        PanelKeys content = new PanelKeys(panel, look);
        keys = content;
        window = window("saccade-panel", panel.area(), content);
        window.setVisible(true);
        return content;
    }

    private Region middle() {
        Region screen = panel.screen();
        return new Region(
                screen.x() + (screen.width() - MARK_PIXELS) / 2,
                screen.y() + (screen.height() - MARK_PIXELS) / 2,
                MARK_PIXELS,
                MARK_PIXELS);
    }

    private static JWindow window(String name, Region area, JPanel content) {
        JWindow window = new JWindow();
        window.setName(name);
        window.setBounds(area.x(), area.y(), area.width(), area.height());
        window.setFocusableWindowState(false);
        window.setAlwaysOnTop(true);
        window.setContentPane(content);
        return window;
    }

    @Override
    public void close() {
        EventQueue.invokeLater(() -> {
            if (window != null) window.dispose();
            if (mark != null) mark.dispose();
        });
    }

    private static final class Mark extends JPanel {
        private static final long serialVersionUID = 1L;

        @Override
        protected void paintComponent(Graphics graphics) {
            Graphics2D canvas = (Graphics2D) graphics;
            canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            canvas.setColor(Color.BLACK);
            canvas.fillRect(0, 0, MARK_PIXELS, MARK_PIXELS);
            canvas.setColor(MARK);
            canvas.fillOval(0, 0, MARK_PIXELS, MARK_PIXELS);
            canvas.setColor(Color.BLACK);
            canvas.fillOval(MARK_PIXELS * 2 / 5, MARK_PIXELS * 2 / 5, MARK_PIXELS / 5, MARK_PIXELS / 5);
        }
    }
}
