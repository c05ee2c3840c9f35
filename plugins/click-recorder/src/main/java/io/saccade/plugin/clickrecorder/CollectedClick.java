package io.saccade.plugin.clickrecorder;

import io.saccade.api.data.Point;
import io.saccade.api.data.Region;
import java.util.Optional;

/** One sample of a collection: two eyes, and where they looked. */
public final class CollectedClick {
    /** Height of a patch in pixels. */
    public static final int ROWS = 12;
    /** Width of a patch in pixels: two eyes of 22, left to right. */
    public static final int COLUMNS = 44;
    /** Bytes of a pixel: blue, green, red. */
    public static final int CHANNELS = 3;

    private final String name;
    private final byte[] pixels;
    private final ClickLabel label;

    CollectedClick(String name, byte[] pixels, ClickLabel label) {
        this.name = name;
        this.pixels = pixels;
        this.label = label;
    }

    /** The file's name. */
    public String name() {
        return name;
    }

    /** The patch, {@code [row][column][channel]} of 12x44x3, BGR, 0..255 as unsigned bytes: a copy. */
    public byte[] pixels() {
        return pixels.clone();
    }

    /** Where the click fell, as fractions of the screen: x over width - 1, y over height - 1, each 0..1. */
    public Point place() {
        return label.screen().fraction(label.x(), label.y());
    }

    /** Where the click fell, in pixels of its screen from the left. */
    public double x() {
        return label.x();
    }

    /** Where the click fell, in pixels of its screen from the top. */
    public double y() {
        return label.y();
    }

    /** {@code left}, {@code right} or {@code middle}, or what else the name says. */
    public String button() {
        return label.button();
    }

    /** How large the screen was. */
    public ScreenSize screen() {
        return label.screen();
    }

    /** Where the left eye was in the camera's frame, in pixels; the article's file names don't tell. */
    public Optional<Region> left() {
        return label.left();
    }

    /** The same of the right eye. */
    public Optional<Region> right() {
        return label.right();
    }
}
