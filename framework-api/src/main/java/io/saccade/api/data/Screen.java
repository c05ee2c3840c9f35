package io.saccade.api.data;

import java.util.Objects;

/**
 * A screen, as a rectangle of the desktop's pixels.
 *
 * @since 0.1
 */
public final class Screen {
    private final String name;
    private final int x;
    private final int y;
    private final int width;
    private final int height;
    private final double scale;

    private Screen(String name, int x, int y, int width, int height, double scale) {
        this.name = Objects.requireNonNull(name, "name");
        this.x = x;
        this.y = y;
        this.width = width;
        this.height = height;
        this.scale = scale;
    }

    /**
     * Creates a screen whose desktop pixels are its physical pixels; see {@link #withScale}.
     *
     * @param name the system's name, or the name that the user gave
     * @param x its left edge on the desktop; can differ from 0 if there are several screens
     * @param y its upper edge
     * @param width in the same pixels as clicks and pointer positions, more than 0
     * @param height in the same pixels, more than 0
     * @since 0.2
     */
    public static Screen of(String name, int x, int y, int width, int height) {
        return new Screen(name, x, y, width, height, 1);
    }

    /**
     * Returns the same screen with another scale.
     *
     * @param newScale physical pixels per desktop pixel
     * @since 0.2
     */
    public Screen withScale(double newScale) {
        return new Screen(name, x, y, width, height, newScale);
    }

    /** The system's name, or the name that the user gave. */
    public String name() {
        return name;
    }

    /** The left edge on the desktop; can differ from 0 if there are several screens. */
    public int x() {
        return x;
    }

    /** The upper edge on the desktop. */
    public int y() {
        return y;
    }

    /** The width in the same pixels as clicks and pointer positions. */
    public int width() {
        return width;
    }

    /** The height in the same pixels as clicks and pointer positions. */
    public int height() {
        return height;
    }

    /** Physical pixels per desktop pixel; 2 on many high-density screens. */
    public double scale() {
        return scale;
    }

    /**
     * Converts a desktop pixel to a fraction of this screen: 0 is the first pixel, 1 the last, other values lie
     * outside.
     */
    public Point fraction(double desktopX, double desktopY) {
        return new Point((desktopX - x) / Math.max(1, width - 1), (desktopY - y) / Math.max(1, height - 1));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Screen screen
                && screen.name.equals(name)
                && screen.x == x
                && screen.y == y
                && screen.width == width
                && screen.height == height
                && Double.compare(screen.scale, scale) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, x, y, width, height, scale);
    }

    @Override
    public String toString() {
        return "Screen[name=" + name + ", x=" + x + ", y=" + y + ", width=" + width + ", height=" + height + ", scale="
                + scale + "]";
    }
}
