package io.saccade.plugin.pointingtest;

import io.saccade.api.data.Screen;
import java.awt.GraphicsDevice;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
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

    private static final Map<Integer, String> BUTTONS =
            Map.of(MouseEvent.BUTTON1, "left", MouseEvent.BUTTON2, "middle", MouseEvent.BUTTON3, "right");

    private final TappingSession session;
    private final Consumer<String> end;
    private final JFrame frame;
    private final PointingPanel panel;
    private final Timer timer;

    private PointingWindow(GraphicsDevice device, Screen screen, TappingSession session, Consumer<String> end) {
        this.session = session;
        this.end = end;
        panel = new PointingPanel(session::view, screen.x(), screen.y());
        frame = new JFrame("Saccade: pointing test", device.getDefaultConfiguration());
        timer = new Timer(TICK_MILLIS, tick -> tick());
        panel.addMouseListener(new Presses());
        panel.addMouseMotionListener(new Moves());
        frame.addKeyListener(new Escape());
        frame.addWindowListener(new Closing());
        frame.setDefaultCloseOperation(JFrame.DO_NOTHING_ON_CLOSE);
        frame.setContentPane(panel);
        frame.setUndecorated(true);
        frame.setBounds(screen.x(), screen.y(), screen.width(), screen.height());
    }

    /**
     * Opens the window. Any thread but the event dispatch thread.
     *
     * @param screen the screen of the device
     * @param end receives the reason when the user ends the test
     */
    static PointingWindow open(GraphicsDevice device, Screen screen, TappingSession session, Consumer<String> end) {
        return onSwing(() -> {
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

    private static <T> T onSwing(Callable<T> task) {
        FutureTask<T> future = new FutureTask<>(task);
        SwingUtilities.invokeLater(future);
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the window of targets was opened", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the window of targets can't be opened: " + e.getCause(), e);
        }
    }

    private final class Presses extends MouseAdapter {
        @Override
        public void mousePressed(MouseEvent press) {
            String button = BUTTONS.get(press.getButton());
            if (button == null) return;
            session.pressed(press.getXOnScreen(), press.getYOnScreen(), button);
            panel.repaint();
        }
    }

    private final class Moves extends MouseAdapter {
        @Override
        public void mouseMoved(MouseEvent move) {
            session.moved(move.getXOnScreen(), move.getYOnScreen());
        }
    }

    private final class Escape extends KeyAdapter {
        @Override
        public void keyPressed(KeyEvent press) {
            if (press.getKeyCode() == KeyEvent.VK_ESCAPE) end.accept("Escape ended the pointing test");
        }
    }

    private final class Closing extends WindowAdapter {
        @Override
        public void windowClosing(WindowEvent closing) {
            end.accept("the window of the pointing test was closed");
        }
    }
}
