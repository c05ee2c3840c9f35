package io.saccade.plugin.desktop;

import io.saccade.api.spi.DeviceFinder;
import io.saccade.api.spi.FoundDevice;
import java.awt.GraphicsConfiguration;
import java.awt.GraphicsDevice;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the screens of the desktop, numbered as in {@code screen} settings. It is called only if a display
 * answers: a failed AWT start can't be repeated in the same process.
 */
public final class ScreenFinder implements DeviceFinder {
    /** For the service loader. */
    public ScreenFinder() {}

    @Override
    public String kind() {
        return "screens";
    }

    @Override
    public boolean needsDisplay() {
        return true;
    }

    @Override
    public List<FoundDevice> find() {
        GraphicsEnvironment environment = GraphicsEnvironment.getLocalGraphicsEnvironment();
        GraphicsDevice[] screens = environment.getScreenDevices();
        GraphicsDevice primary = environment.getDefaultScreenDevice();
        List<FoundDevice> found = new ArrayList<>();
        for (int i = 0; i < screens.length; i++) {
            found.add(describe(i, screens[i], screens[i].equals(primary)));
        }
        return found;
    }

    private static FoundDevice describe(int number, GraphicsDevice screen, boolean primary) {
        GraphicsConfiguration configuration = screen.getDefaultConfiguration();
        Rectangle bounds = configuration.getBounds();
        double scale = configuration.getDefaultTransform().getScaleX();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("width", bounds.width);
        facts.put("height", bounds.height);
        facts.put("x", bounds.x);
        facts.put("y", bounds.y);
        facts.put("scale", scale);
        facts.put("primary", primary);
        String details = bounds.width + " x " + bounds.height + " pixels at " + bounds.x + ", " + bounds.y
                + (scale == 1 ? "" : ", scale " + scale)
                + (primary ? ", the primary one" : "");
        return new FoundDevice(Integer.toString(number), screen.getIDstring(), details, facts);
    }

    @Override
    public String none() {
        return "no screen was found";
    }

    @Override
    public String instead() {
        return "use virtual-cursor, which needs no screen, instead of robot-cursor";
    }
}
