package io.saccade.plugin.desktop;

import io.saccade.api.data.Screen;
import java.awt.GraphicsDevice;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;

/** Windows over a whole screen, with targets to press on. */
public final class ScreenWindow {
    private static final Map<Integer, String> BUTTONS =
            Map.of(MouseEvent.BUTTON1, "left", MouseEvent.BUTTON2, "middle", MouseEvent.BUTTON3, "right");

    private ScreenWindow() {}

    /**
     * Runs code that opens a window on the event dispatch thread, and waits. Call it from any other thread.
     *
     * @throws IllegalStateException if the window can't be opened
     */
    public static <T> T open(Callable<T> opening) {
        FutureTask<T> task = new FutureTask<>(opening);
        SwingUtilities.invokeLater(task);
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the window of targets was opened", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the window of targets can't be opened: " + e.getCause(), e);
        }
    }

    /**
     * Runs code that needs a display. Without one, Java throws errors such as AWTError rather than exceptions.
     *
     * @throws IllegalStateException in place of these errors
     */
    public static <T> T onDisplay(Callable<T> call) {
        try {
            return call.call();
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(
                    "the screen can't be used here (" + e + "); run in a desktop session with a Java that is not"
                            + " headless",
                    e);
        }
    }

    /**
     * Creates a window without edges; the caller shows it. On the event dispatch thread.
     *
     * @param ended receives the reason when the user presses Escape or asks to close the window; the caller closes it
     */
    public static JFrame frame(
            String title, GraphicsDevice device, Screen screen, JComponent content, Consumer<String> ended) {
        JFrame frame = new JFrame(title, device.getDefaultConfiguration());
        frame.addKeyListener(new KeyAdapter() {
            @Override
            public void keyPressed(KeyEvent press) {
                if (press.getKeyCode() == KeyEvent.VK_ESCAPE) ended.accept("Escape was pressed");
            }
        });
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent closing) {
                ended.accept("the window was closed");
            }
        });
        frame.setDefaultCloseOperation(JFrame.DO_NOTHING_ON_CLOSE);
        frame.setContentPane(content);
        frame.setUndecorated(true);
        frame.setBounds(screen.x(), screen.y(), screen.width(), screen.height());
        return frame;
    }

    /** The name of the pressed button, {@code left}, {@code middle} or {@code right}; empty for others. */
    public static Optional<String> button(MouseEvent press) {
        return Optional.ofNullable(BUTTONS.get(press.getButton()));
    }
}
