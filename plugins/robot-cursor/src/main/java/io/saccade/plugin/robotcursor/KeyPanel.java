package io.saccade.plugin.robotcursor;

import io.saccade.api.data.Region;
import java.util.List;

/**
 * Where the keys are: one below the other along the left edge of the screen, over its whole height, since gaze is off by
 * more than an ordinary button and ends at the edge. All in pixels of the desktop.
 */
record KeyPanel(Region screen) {
    /** From the top down. */
    private static final List<PanelKey> KEYS = List.of(PanelKey.values());

    private static final int LEAST_WIDTH = 140;
    private static final double WIDTH = 0.09;

    /** The panel's area. */
    Region area() {
        int width = Math.max(LEAST_WIDTH, (int) (WIDTH * screen.width()));
        return new Region(screen.x(), screen.y(), Math.min(width, screen.width() / 2), screen.height());
    }

    /** The screen beside the panel, where gaze clicks. */
    Region beside() {
        int width = area().width();
        return new Region(screen.x() + width, screen.y(), screen.width() - width, screen.height());
    }

    boolean covers(double x) {
        return x < beside().x();
    }

    /** The key at a height of the desktop. */
    PanelKey at(double y) {
        int number = (int) Math.floor((y - screen.y()) * KEYS.size() / screen.height());
        return KEYS.get(Math.max(0, Math.min(KEYS.size() - 1, number)));
    }

    /** The area of a key. */
    Region area(PanelKey key) {
        int number = KEYS.indexOf(key);
        int top = screen.y() + number * screen.height() / KEYS.size();
        int bottom = screen.y() + (number + 1) * screen.height() / KEYS.size();
        return new Region(area().x(), top, area().width(), bottom - top);
    }
}
