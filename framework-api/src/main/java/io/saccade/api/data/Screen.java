package io.saccade.api.data;

/**
 * A screen, as a rectangle of the desktop's pixels.
 *
 * @param name the system's name, or the name that the user gave
 * @param x its left edge on the desktop; can differ from 0 if there are several screens
 * @param y its upper edge
 * @param width in the same pixels as clicks and pointer positions, more than 0
 * @param height in the same pixels, more than 0
 * @param scale physical pixels per desktop pixel; 2 on many high-density screens
 */
public record Screen(String name, int x, int y, int width, int height, double scale) {
    /**
     * Converts a desktop pixel to a fraction of this screen: 0 is the first pixel, 1 the last, other values lie
     * outside.
     */
    public Point fraction(double desktopX, double desktopY) {
        return new Point((desktopX - x) / Math.max(1, width - 1), (desktopY - y) / Math.max(1, height - 1));
    }
}
