package io.saccade.plugin.clickrecorder;

import io.saccade.api.data.Screen;
import io.saccade.plugin.desktop.ScreenWindow;
import java.awt.Cursor;
import java.awt.GraphicsDevice;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import javax.swing.Timer;

/**
 * Shows targets over the whole screen, one at a time. A click on the target waits for its sample: if the sample comes,
 * the next target is shown, otherwise the user is asked to click again. Escape, or closing the window, ends the run.
 * All fields are confined to the event dispatch thread.
 */
final class TargetWindow implements AutoCloseable {
    private static final int TICK_MILLIS = 33;
    /** Longer than a sample takes to arrive; after this time the user is asked again. */
    private static final long UNSEEN_NANOS = 1_500_000_000;

    private final GraphicsDevice device;
    private final Screen screen;
    private final TargetCourse course;
    private final ClickQueue queue;
    private final Consumer<String> end;
    private final JFrame frame;
    private final TargetPanel panel;
    private final Timer timer;
    private boolean waiting;
    /** Number of discarded clicks when the waiting click was made. */
    private long discarded;

    private TargetWindow(
            GraphicsDevice device, Screen screen, TargetCourse course, ClickQueue queue, Consumer<String> end) {
        this.device = device;
        this.screen = screen;
        this.course = course;
        this.queue = queue;
        this.end = end;
        panel = new TargetPanel(course);
        frame = ScreenWindow.frame("Saccade: click on the dots", device, screen, panel, this::endEarly);
        timer = new Timer(TICK_MILLIS, tick -> tick());
    }

    /**
     * Opens the window. Any thread but the event dispatch thread.
     *
     * @param screen the screen of the device
     * @param queue receives the clicks that hit
     * @param end receives the reason when the user is done
     */
    static TargetWindow open(
            GraphicsDevice device, Screen screen, TargetCourse course, ClickQueue queue, Consumer<String> end) {
        return ScreenWindow.open(() -> {
            TargetWindow window = new TargetWindow(device, screen, course, queue, end);
            window.show();
            return window;
        });
    }

    private void show() {
        panel.setCursor(Cursor.getPredefinedCursor(Cursor.CROSSHAIR_CURSOR));
        panel.addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent press) {
                pressed(press);
            }
        });
        frame.setAlwaysOnTop(true);
        if (device.isFullScreenSupported()) device.setFullScreenWindow(frame);
        frame.setVisible(true);
        frame.requestFocus();
        timer.start();
    }

    private void pressed(MouseEvent press) {
        double x = press.getXOnScreen();
        double y = press.getYOnScreen();
        if (waiting || !course.hits(x - screen.x(), y - screen.y())) return;
        Optional<String> button = ScreenWindow.button(press);
        if (button.isEmpty()) return;
        waiting = true;
        discarded = queue.discarded();
        queue.press(x, y, button.get());
    }

    private void tick() {
        queue.discardOlderThan(UNSEEN_NANOS);
        if (waiting && queue.discarded() > discarded) {
            waiting = false;
            panel.showUnseen();
        }
        panel.animate();
    }

    /** Called when the click has found its sample. Thread-safe. */
    void labelled() {
        SwingUtilities.invokeLater(this::next);
    }

    /** Shows a sentence until the next one. Thread-safe. */
    void say(String sentence) {
        SwingUtilities.invokeLater(() -> panel.say(sentence));
    }

    private void next() {
        waiting = false;
        if (course.isOver()) return;
        course.advance();
        panel.showTarget();
        if (course.isOver()) end.accept("all " + course.size() + " targets were clicked on");
    }

    private void endEarly(String why) {
        if (!course.isOver()) {
            end.accept(why + " after " + course.done() + " of " + course.size() + " targets");
        }
    }

    /** Closes the window without waiting for the event dispatch thread, since the caller may have been interrupted. */
    @Override
    public void close() {
        SwingUtilities.invokeLater(() -> {
            timer.stop();
            if (device.getFullScreenWindow() == frame) device.setFullScreenWindow(null);
            frame.dispose();
        });
    }
}
