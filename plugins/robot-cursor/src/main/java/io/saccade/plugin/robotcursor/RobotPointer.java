package io.saccade.plugin.robotcursor;

import io.saccade.api.data.Point;
import io.saccade.api.data.Region;
import io.saccade.api.spi.Pointer;
import io.saccade.plugin.desktop.InputHook;
import io.saccade.plugin.desktop.InputHook.Registration;
import io.saccade.plugin.desktop.OwnPresses;
import java.awt.MouseInfo;
import java.awt.PointerInfo;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The desktop's pointer. Until a move has arrived, each move is read back: some desktops silently drop moves (Wayland),
 * which causes one notice. Watches keys until it is closed.
 */
final class RobotPointer implements Pointer, AutoCloseable {
    /** Number of failed moves in a row before the notice, since a user's hand on the mouse makes moves miss, too. */
    private static final int MISSES_TO_TELL = 5;
    /** Tolerance for rounding on scaled screens. */
    private static final int NEAR_PIXELS = 2;

    /**
     * Least time between a press and a release: GTK takes two clicks in the same millisecond for one, and shows no menu
     * for a right click that is over at once.
     */
    private static final int APART_MILLIS = 30;

    private final Robot robot;
    private final Region desktop;
    private final Consumer<String> problem;
    private final List<Registration> watched = new ArrayList<>();
    private Point last;
    private boolean reading = true;
    private int misses;
    private volatile long lastNanos =
            System.nanoTime(); // of a press or release; a key that stops all has its own thread

    /** @param problem receives a notice when moves don't arrive */
    RobotPointer(Robot robot, Region desktop, Consumer<String> problem) {
        this.robot = robot;
        this.desktop = desktop;
        this.problem = problem;
        this.last = new Point(desktop.x() + desktop.width() / 2, desktop.y() + desktop.height() / 2);
        this.last = position();
    }

    /** The pointer's position, or the last known one if the system doesn't report it, as on a locked screen. */
    @Override
    public Point position() {
        PointerInfo pointer = MouseInfo.getPointerInfo();
        if (pointer != null) {
            last = new Point(pointer.getLocation().x, pointer.getLocation().y);
        }
        return last;
    }

    @Override
    public void move(int x, int y) {
        boolean tells = reading && !near(position(), x, y); // a move to the current position proves nothing
        robot.mouseMove(x, y);
        if (tells) readBack(x, y);
    }

    private void readBack(int x, int y) {
        if (near(position(), x, y)) {
            reading = false;
        } else if (++misses == MISSES_TO_TELL) {
            reading = false;
            problem.accept("the pointer does not go where it is sent: on Wayland the desktop must consent to it, or log"
                    + " in to an X11 session; on macOS allow Java under Privacy & Security, Accessibility");
        }
    }

    private static boolean near(Point position, int x, int y) {
        return Math.abs(position.x() - x) <= NEAR_PIXELS && Math.abs(position.y() - y) <= NEAR_PIXELS;
    }

    @Override
    public void press(String button) {
        int mask = mask(button);
        waitSinceLast();
        OwnPresses.announce(button);
        robot.mousePress(mask);
        lastNanos = System.nanoTime();
    }

    @Override
    public void release(String button) {
        waitSinceLast();
        robot.mouseRelease(mask(button));
        lastNanos = System.nanoTime();
    }

    private void waitSinceLast() {
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - lastNanos);
        if (millis < APART_MILLIS) robot.delay((int) (APART_MILLIS - millis));
    }

    /** The robot, to take pictures of the screen. */
    Robot robot() {
        return robot;
    }

    @Override
    public void scroll(int notches) {
        robot.mouseWheel(notches);
    }

    private static int mask(String button) {
        return switch (button) {
            case "left" -> InputEvent.BUTTON1_DOWN_MASK;
            case "middle" -> InputEvent.BUTTON2_DOWN_MASK;
            case "right" -> InputEvent.BUTTON3_DOWN_MASK;
            default -> throw new IllegalArgumentException("a button is left, middle or right, not '" + button + "'");
        };
    }

    @Override
    public void onKey(String key, Runnable pressed) {
        watched.add(InputHook.onKey(key, pressed));
    }

    @Override
    public Optional<Region> desktop() {
        return Optional.of(desktop);
    }

    @Override
    public void close() {
        watched.forEach(Registration::close);
    }
}
