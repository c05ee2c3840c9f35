package io.saccade.plugin.robotcursor;

import io.saccade.api.data.Region;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.EventQueue;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.image.BufferedImage;
import java.lang.reflect.InvocationTargetException;
import java.util.function.BooleanSupplier;
import javax.swing.JWindow;
import javax.swing.Timer;
import org.jspecify.annotations.Nullable;

/**
 * A magnifier in a window that never takes the focus. It shows the picture that was taken before it opened, so it never
 * shows itself. It closes by itself within a twentieth of a second when the pointer may not act any more, whether or not
 * samples arrive.
 */
final class MagnifierWindow implements Magnifier {
    private static final int WATCH_MILLIS = 50;
    private static final Color FRAME = new Color(255, 140, 0);
    private static final int FRAME_PIXELS = 3;

    private final Robot robot;
    private final BooleanSupplier acts;
    private volatile boolean open;
    private @Nullable MagnifierPane window; // event dispatch thread only, as the timer
    private @Nullable Timer watch;

    /** @param acts whether the pointer may act */
    MagnifierWindow(Robot robot, BooleanSupplier acts) {
        this.robot = robot;
        this.acts = acts;
    }

    @Override
    public void open(Magnified place) {
        open = true;
        onEventThread(() -> show(place));
    }

    private void show(Magnified place) {
        Toolkit.getDefaultToolkit().sync(); // a ring that was hidden before must not be in the picture
        MagnifierPane shown = window == null ? new MagnifierPane() : window;
        window = shown;
        shown.picture = robot.createScreenCapture(rectangle(place.shown()));
        shown.setBounds(rectangle(place.window()));
        shown.setVisible(true);
        if (watch == null) watch = new Timer(WATCH_MILLIS, tick -> hideUnlessActing());
        watch.start();
    }

    private void hideUnlessActing() {
        if (!acts.getAsBoolean()) unmap();
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void hide() {
        onEventThread(this::unmap);
    }

    private void unmap() {
        open = false;
        if (watch != null) watch.stop();
        if (window == null) return;
        window.setVisible(false);
        window.picture = null;
        Toolkit.getDefaultToolkit().sync(); // the server has removed the window when this returns
    }

    @Override
    public void close() {
        open = false;
        EventQueue.invokeLater(() -> {
            if (watch != null) watch.stop();
            if (window != null) window.dispose();
        });
    }

    private static Rectangle rectangle(Region region) {
        return new Rectangle(region.x(), region.y(), region.width(), region.height());
    }

    private static void onEventThread(Runnable task) {
        try {
            EventQueue.invokeAndWait(task);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("the magnifier can't be shown: " + e.getCause(), e);
        }
    }

    private static final class MagnifierPane extends JWindow {
        private static final long serialVersionUID = 1L;

        private transient @Nullable BufferedImage picture;

        MagnifierPane() {
            setName("saccade-magnifier");
            setFocusableWindowState(false);
            setAlwaysOnTop(true);
        }

        @Override
        public void paint(Graphics graphics) {
            Graphics2D canvas = (Graphics2D) graphics;
            canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            canvas.drawImage(picture, 0, 0, getWidth(), getHeight(), null);
            canvas.setColor(FRAME);
            canvas.setStroke(new BasicStroke(FRAME_PIXELS));
            canvas.drawRect(0, 0, getWidth() - 1, getHeight() - 1);
        }
    }
}
