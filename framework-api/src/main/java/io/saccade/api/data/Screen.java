package io.saccade.api.data;

/**
 * A screen, as a rectangle of the desktop's pixels.
 *
 * @param name what the system calls it, or what the person called it
 * @param x its left edge on the desktop; other than 0 where there are several screens
 * @param y its upper edge
 * @param width in the same pixels as clicks and pointer positions, more than 0
 * @param height in the same pixels, more than 0
 * @param scale real pixels to one of these; 2 on many high-density screens
 */
public record Screen(String name, int x, int y, int width, int height, double scale) {
    /** Where a pixel of the desktop lies on this screen: 0 is the first pixel, 1 the last, others are beside it. */
    public Point fraction(double desktopX, double desktopY) {
        return new Point((desktopX - x) / Math.max(1, width - 1), (desktopY - y) / Math.max(1, height - 1));
    }
}
