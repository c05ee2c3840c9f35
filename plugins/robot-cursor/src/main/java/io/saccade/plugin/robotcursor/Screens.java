package io.saccade.plugin.robotcursor;

import io.saccade.api.data.Region;
import java.awt.GraphicsDevice;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.util.Optional;

/** The screens of this desktop. */
final class Screens {
    private Screens() {}

    /**
     * A screen by number, or the primary one.
     *
     * @throws IllegalArgumentException when there are fewer
     */
    static GraphicsDevice screen(Optional<Integer> number) {
        GraphicsEnvironment environment = GraphicsEnvironment.getLocalGraphicsEnvironment();
        if (number.isEmpty()) return environment.getDefaultScreenDevice();
        GraphicsDevice[] screens = environment.getScreenDevices();
        if (number.get() >= screens.length) {
            throw new IllegalArgumentException("there is no screen " + number.get() + ": 'screen' must be 0 to "
                    + (screens.length - 1) + " on this desktop, or left out for the primary one");
        }
        return screens[number.get()];
    }

    /** Where a screen lies on the desktop. */
    static Region region(GraphicsDevice screen) {
        return region(screen.getDefaultConfiguration().getBounds());
    }

    /** The smallest rectangle around all screens. */
    static Region desktop() {
        Rectangle all = new Rectangle(-1, -1);
        for (GraphicsDevice screen :
                GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices()) {
            all.add(screen.getDefaultConfiguration().getBounds());
        }
        return region(all);
    }

    private static Region region(Rectangle bounds) {
        return new Region(bounds.x, bounds.y, bounds.width, bounds.height);
    }
}
