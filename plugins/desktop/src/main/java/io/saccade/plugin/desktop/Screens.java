package io.saccade.plugin.desktop;

import io.saccade.api.data.Region;
import io.saccade.api.data.Screen;
import java.awt.GraphicsConfiguration;
import java.awt.GraphicsDevice;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.awt.Rectangle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The screens of this desktop, in the pixels of Java's pointer; on high-density screens one of these is
 * {@link Screen#scale} real pixels. Each call queries them again, since screens are plugged in and out. Every method
 * throws {@link HeadlessException} when there is no display.
 */
public final class Screens {
    private Screens() {}

    /** All screens, numbered from 0 as by the system. */
    public static List<Screen> all() {
        return Arrays.stream(environment().getScreenDevices())
                .map(Screens::describe)
                .toList();
    }

    /**
     * A screen by number, or the primary one.
     *
     * @throws IllegalArgumentException when there is no such screen
     */
    public static Screen screen(Optional<Integer> number) {
        return describe(device(number));
    }

    /**
     * The AWT device of a screen, for windows and screenshots.
     *
     * @throws IllegalArgumentException when there is no such screen
     */
    public static GraphicsDevice device(Optional<Integer> number) {
        if (number.isEmpty()) return environment().getDefaultScreenDevice();
        GraphicsDevice[] screens = environment().getScreenDevices();
        int asked = number.get();
        if (asked < 0 || asked >= screens.length) {
            throw new IllegalArgumentException("there is no screen " + asked + ": 'screen' must be 0 to "
                    + (screens.length - 1) + " on this desktop, or not set for the primary one");
        }
        return screens[asked];
    }

    /** The screen at a point of the desktop; empty between and beside screens. */
    public static Optional<Screen> at(double x, double y) {
        return all().stream().filter(screen -> contains(screen, x, y)).findFirst();
    }

    /** Region of a screen on the desktop. */
    public static Region region(Screen screen) {
        return new Region(screen.x(), screen.y(), screen.width(), screen.height());
    }

    /**
     * Returns why no picture of the screen can be taken and no window placed on it, as a sentence; empty when both can.
     * A missing display is reported by {@link io.saccade.api.spi.Check#display} instead.
     */
    public static Optional<String> notPictured() {
        return HookPlace.ofThisProcess().isWayland()
                ? Optional.of("Wayland lets no program take pictures of the screen or place its windows. Log in to an"
                        + " X11 session.")
                : Optional.empty();
    }

    /** The smallest rectangle around all screens. */
    public static Region desktop() {
        Rectangle around = new Rectangle(-1, -1);
        for (GraphicsDevice device : environment().getScreenDevices()) {
            around.add(device.getDefaultConfiguration().getBounds());
        }
        return new Region(around.x, around.y, around.width, around.height);
    }

    private static boolean contains(Screen screen, double x, double y) {
        return x >= screen.x()
                && x < screen.x() + screen.width()
                && y >= screen.y()
                && y < screen.y() + screen.height();
    }

    private static Screen describe(GraphicsDevice device) {
        GraphicsConfiguration configuration = device.getDefaultConfiguration();
        Rectangle bounds = configuration.getBounds();
        double scale = configuration.getDefaultTransform().getScaleX();
        return Screen.of(device.getIDstring(), bounds.x, bounds.y, bounds.width, bounds.height)
                .withScale(scale);
    }

    private static GraphicsEnvironment environment() {
        return GraphicsEnvironment.getLocalGraphicsEnvironment();
    }
}
