package io.saccade.plugin.robotcursor;

import io.saccade.api.data.Point;
import io.saccade.api.data.Region;
import io.saccade.api.spi.Pointer;
import io.saccade.plugin.desktop.InputHook;
import io.saccade.plugin.desktop.InputHook.Registration;
import java.awt.MouseInfo;
import java.awt.PointerInfo;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The desktop's own pointer. Until a move has been seen to arrive each one is read back: some desktops drop them
 * without a word (Wayland), and the person should hear of it once. The keyboard is watched until it is closed.
 */
final class RobotPointer implements Pointer, AutoCloseable {
    /** So many in a row, since a hand on the mouse makes a move miss as well. */
    private static final int MISSES_TO_TELL = 5;
    /** Scaled screens round. */
    private static final int NEAR_PIXELS = 2;

    private final Robot robot;
    private final Region desktop;
    private final Consumer<String> problem;
    private final List<Registration> watched = new ArrayList<>();
    private Point last;
    private boolean reading = true;
    private int misses;

    /** @param problem told once when moves don't arrive */
    RobotPointer(Robot robot, Region desktop, Consumer<String> problem) {
        this.robot = robot;
        this.desktop = desktop;
        this.problem = problem;
        this.last = new Point(desktop.x() + desktop.width() / 2, desktop.y() + desktop.height() / 2);
        this.last = position();
    }

    /** Where it was last seen, when the system doesn't say, as on a locked screen. */
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
        boolean tells = reading && !near(position(), x, y); // a move to where it is would arrive anywhere
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
        robot.mousePress(mask(button));
    }

    @Override
    public void release(String button) {
        robot.mouseRelease(mask(button));
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
