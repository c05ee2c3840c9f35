package io.saccade.plugin.clickrecorder;

import io.saccade.api.data.FrameSize;
import io.saccade.api.data.Point;
import io.saccade.api.data.Region;
import java.time.Instant;
import java.util.Optional;

/** One sample of a collection: two eyes and the place of the click. */
public final class CollectedClick {
    /** Height of a patch in pixels. */
    public static final int ROWS = 12;
    /** Width of a patch in pixels: two eyes of 22, left to right. */
    public static final int COLUMNS = 44;
    /** Bytes per pixel: blue, green, red. */
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

    /** A copy of the patch: {@code [row][column][channel]} of 12x44x3, BGR, 0..255 as unsigned bytes. */
    public byte[] pixels() {
        return pixels.clone();
    }

    /** The click as fractions of the screen: x over width - 1, y over height - 1, each 0..1. */
    public Point place() {
        return label.screen().fraction(label.x(), label.y());
    }

    /** The click's distance from the screen's left edge, in pixels. */
    public double x() {
        return label.x();
    }

    /** The click's distance from the screen's top edge, in pixels. */
    public double y() {
        return label.y();
    }

    /** {@code left}, {@code right}, {@code middle}, or another button in the file's name. */
    public String button() {
        return label.button();
    }

    /** Size of the screen. */
    public ScreenSize screen() {
        return label.screen();
    }

    /** Region of the left eye in the camera's frame, in pixels; empty for the article's file names. */
    public Optional<Region> left() {
        return label.left();
    }

    /** Region of the right eye in the camera's frame, likewise. */
    public Optional<Region> right() {
        return label.right();
    }

    /**
     * Where the eyes were in the frame: x, y, width and height of the left and of the right eye's region, in widths of
     * the frame. Empty where the regions or the frame's size are unknown, or the regions have the same middle.
     */
    public Optional<float[]> geometry() {
        return label.frame()
                .flatMap(frame -> label.left().flatMap(left -> label.right().map(right -> frame.inWidths(left, right))))
                .filter(CollectedClick::isUsable);
    }

    private static boolean isUsable(float[] sides) {
        float across = sides[4] + sides[6] / 2 - sides[0] - sides[2] / 2;
        float down = sides[5] + sides[7] / 2 - sides[1] - sides[3] / 2;
        return sides[2] > 0 && sides[6] > 0 && (across != 0 || down != 0);
    }

    /** When it was clicked; empty for the article's file names. */
    public Optional<Instant> time() {
        return label.time();
    }

    /** Size of the camera's frame in pixels; empty for the article's file names and for clicks of version 0.1. */
    public Optional<FrameSize> frame() {
        return label.frame();
    }
}
