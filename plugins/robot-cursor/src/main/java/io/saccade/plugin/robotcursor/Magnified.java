package io.saccade.plugin.robotcursor;

import io.saccade.api.data.Point;
import io.saccade.api.data.Region;

/**
 * A part of the screen and the window that shows it enlarged, both in pixels of the desktop.
 *
 * @param shown the part
 * @param window where it is shown, with the same middle if the screen has room
 */
record Magnified(Region shown, Region window) {
    /**
     * The part around a place. What was under the place stays there, so that the eyes need not search.
     *
     * @param size largest side of the part; the whole magnifier fits on the screen
     */
    static Magnified around(double x, double y, Region screen, double zoom, int size) {
        int width = (int) Math.min(size, screen.width() / zoom);
        int height = (int) Math.min(size, screen.height() / zoom);
        int left = within(x - width / 2., screen.x(), screen.width() - width);
        int top = within(y - height / 2., screen.y(), screen.height() - height);
        int wide = (int) Math.round(width * zoom);
        int high = (int) Math.round(height * zoom);
        return new Magnified(
                new Region(left, top, width, height),
                new Region(
                        within(x - (x - left) * zoom, screen.x(), screen.width() - wide),
                        within(y - (y - top) * zoom, screen.y(), screen.height() - high),
                        wide,
                        high));
    }

    private static int within(double value, int first, int room) {
        return (int) Math.round(Math.max(first, Math.min(first + room, value)));
    }

    /** Whether a place is on the window. */
    boolean covers(double x, double y) {
        return x >= window.x()
                && y >= window.y()
                && x < window.x() + window.width()
                && y < window.y() + window.height();
    }

    /** The pixel of the screen that is shown at a place on the window. */
    Point meant(double x, double y) {
        return new Point(
                shown.x() + Math.floor((x - window.x()) * shown.width() / window.width()),
                shown.y() + Math.floor((y - window.y()) * shown.height() / window.height()));
    }
}
