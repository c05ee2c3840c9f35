package io.saccade.plugin.videorecorder;

import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Rectangle;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.lang.reflect.InvocationTargetException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.swing.JFrame;

/**
 * A resizable window of the size of its first picture, at most 80 % of the screen. It does not take the focus when it
 * opens, because a user who steers by gaze works in another window. As Swing requires, everything but the picture is
 * accessed only from the event dispatch thread.
 */
final class PreviewWindow implements AutoCloseable {
    private static final double LARGEST_PART_OF_SCREEN = 0.8;

    private final JFrame frame;
    private final PreviewPicture picture = new PreviewPicture();
    private final AtomicBoolean open = new AtomicBoolean();

    private PreviewWindow(String title, Runnable closed) {
        frame = new JFrame(title);
        frame.setAutoRequestFocus(false);
        frame.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
        frame.add(picture);
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosed(WindowEvent event) {
                if (open.getAndSet(false)) closed.run();
            }
        });
    }

    /**
     * Creates the window; it becomes visible with its first picture.
     *
     * @param closed called when the user has closed it
     */
    static PreviewWindow open(String title, Runnable closed) throws InterruptedException {
        PreviewWindow[] made = new PreviewWindow[1];
        try {
            EventQueue.invokeAndWait(() -> made[0] = new PreviewWindow(title, closed));
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(
                    "no window can be opened here (" + e.getCause() + "); run in a desktop session", e.getCause());
        }
        made[0].open.set(true);
        return made[0];
    }

    /** Whether the window is open and has painted the last picture. */
    boolean isIdle() {
        return open.get() && !picture.isWaiting();
    }

    /** Shows a picture; copies its BGR8 pixels. */
    void show(int width, int height, ByteBuffer pixels, int strideBytes) {
        boolean first = picture.set(width, height, pixels, strideBytes);
        EventQueue.invokeLater(() -> {
            if (first && !frame.isVisible() && open.get()) appear(width, height);
            picture.repaint();
        });
    }

    private void appear(int width, int height) {
        Rectangle screen = frame.getGraphicsConfiguration().getBounds();
        double fits = Math.min(
                LARGEST_PART_OF_SCREEN * screen.width / width, LARGEST_PART_OF_SCREEN * screen.height / height);
        double scale = Math.min(1, fits);
        picture.setPreferredSize(new Dimension((int) (width * scale), (int) (height * scale)));
        frame.pack();
        frame.setVisible(true);
    }

    /** Closes the window without calling {@code closed}. */
    @Override
    public void close() {
        open.set(false);
        EventQueue.invokeLater(frame::dispose);
    }
}
