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
 * A window as large as its first picture, if the screen is, which can be resized. It does not take the focus when it
 * opens: whoever steers by gaze is at work in another one. Swing's rules: everything of it is touched by the event
 * queue's thread alone, except the picture.
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
     * Makes it; it is seen with its first picture.
     *
     * @param closed told when the person has closed it
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

    /** Whether the last picture has been painted, and the next would be. */
    boolean isIdle() {
        return open.get() && !picture.isWaiting();
    }

    /** Shows a picture of BGR8 pixels, which are copied. */
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

    /** Takes the window away without telling anybody. */
    @Override
    public void close() {
        open.set(false);
        EventQueue.invokeLater(frame::dispose);
    }
}
