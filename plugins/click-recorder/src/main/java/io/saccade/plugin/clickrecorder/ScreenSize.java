package io.saccade.plugin.clickrecorder;

import io.saccade.api.data.Point;
import io.saccade.api.data.Screen;
import io.saccade.api.spi.InvalidSetting;
import java.util.regex.Pattern;

/**
 * Size of a screen, in the pixels of its clicks.
 *
 * @param width 1 or more
 * @param height 1 or more
 */
public record ScreenSize(int width, int height) {
    private static final Pattern TEXT = Pattern.compile("[1-9]\\d{0,4}x[1-9]\\d{0,4}");

    /** Checks the numbers. */
    public ScreenSize {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a screen has pixels, not " + width + "x" + height);
        }
    }

    /**
     * Parses a setting such as {@code 1920x1080}.
     *
     * @param key the setting's name, for the message
     * @throws InvalidSetting when it is invalid
     */
    public static ScreenSize parse(String key, String text) {
        check(key, text);
        String[] sides = text.split("x", 2);
        return new ScreenSize(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
    }

    /**
     * Checks such a setting.
     *
     * @throws InvalidSetting when it is invalid
     */
    public static void check(String key, String text) {
        InvalidSetting.unless(
                TEXT.matcher(text).matches(),
                key,
                "be width x height in pixels, such as 1920x1080, but is '" + text + "'");
    }

    static ScreenSize of(Screen screen) {
        return new ScreenSize(screen.width(), screen.height());
    }

    /** A screen of this size as the only one of its desktop, named by its size. */
    Screen toScreen() {
        return Screen.of(toString(), 0, 0, width, height);
    }

    /** Whether a place, in pixels, is on the screen, including fractions of the last pixel. */
    boolean holds(double x, double y) {
        return x >= 0 && x < width && y >= 0 && y < height;
    }

    /** The place as fractions: 0 is the first pixel and 1 the last. */
    Point fraction(double x, double y) {
        return new Point(Math.min(1, x / Math.max(1, width - 1)), Math.min(1, y / Math.max(1, height - 1)));
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
