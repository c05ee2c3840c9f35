package io.saccade.plugin.pointingtest;

import io.saccade.api.data.Screen;
import io.saccade.plugin.desktop.ScreenWindow;
import java.awt.GraphicsDevice;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.function.Consumer;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import javax.swing.Timer;

/**
 * Shows the targets over the whole screen and takes the presses that arrive there, whoever made them. Not always on
 * top, since a magnifier must be able to open above it. Escape, or closing the window, ends the run. All fields are
 * confined to the event dispatch thread.
 */
final class PointingWindow implements AutoCloseable {
    private static final int TICK_MILLIS = 50;

    private final TappingSession session;
    private final JFrame frame;
    private final PointingPanel panel;
    private final Timer timer;

    private PointingWindow(GraphicsDevice device, Screen screen, TappingSession session, Consumer<String> end) {
        this.session = session;
        panel = new PointingPanel(session::view, screen.x(), screen.y());
        frame = ScreenWindow.frame("Saccade: pointing test", device, screen, panel, end);
        timer = new Timer(TICK_MILLIS, tick -> tick());
        panel.addMouseListener(new Presses());
        panel.addMouseMotionListener(new Moves());
    }

    /**
     * Opens the window. Any thread but the event dispatch thread.
     *
     * @param screen the screen of the device
     * @param end receives the reason when the user ends the test
     */
    static PointingWindow open(GraphicsDevice device, Screen screen, TappingSession session, Consumer<String> end) {
        return ScreenWindow.open(() -> {
            PointingWindow window = new PointingWindow(device, screen, session, end);
            window.frame.setVisible(true);
            window.frame.requestFocus();
            window.timer.start();
            return window;
        });
    }

    private void tick() {
        if (session.goesOn()) panel.repaint();
    }

    /** Closes the window without waiting for the event dispatch thread, since the caller may have been interrupted. */
    @Override
    public void close() {
        SwingUtilities.invokeLater(() -> {
            timer.stop();
            frame.dispose();
        });
    }

    private final class Presses extends MouseAdapter {
        @Override
        public void mousePressed(MouseEvent press) {
            ScreenWindow.button(press).ifPresent(button -> {
                session.pressed(press.getXOnScreen(), press.getYOnScreen(), button);
                panel.repaint();
            });
        }
    }

    private final class Moves extends MouseAdapter {
        @Override
        public void mouseMoved(MouseEvent move) {
            session.moved(move.getXOnScreen(), move.getYOnScreen());
        }
    }
}
