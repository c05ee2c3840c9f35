package io.saccade.plugin.onnxgaze;

import io.saccade.api.spi.InvalidSetting;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A width and a height as in settings: {@code 1920x1080}, {@code 527.5x296}. */
record Dimensions(double width, double height) {
    private static final Pattern PIXELS = Pattern.compile("([1-9][0-9]{0,4})x([1-9][0-9]{0,4})");
    private static final Pattern MILLIMETRES =
            Pattern.compile("([1-9][0-9]{0,4}(?:\\.[0-9]{1,3})?)x([1-9][0-9]{0,4}(?:\\.[0-9]{1,3})?)");

    /** @throws InvalidSetting when the text is invalid */
    static Dimensions pixels(String key, String text) {
        return parse(PIXELS, key, text, "be width x height in pixels, such as 1920x1080");
    }

    /** @throws InvalidSetting when the text is invalid */
    static Dimensions millimetres(String key, String text) {
        return parse(MILLIMETRES, key, text, "be width x height in millimetres, such as 527x296");
    }

    private static Dimensions parse(Pattern pattern, String key, String text, String rule) {
        Matcher matcher = pattern.matcher(text);
        InvalidSetting.unless(matcher.matches(), key, rule);
        return new Dimensions(Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2)));
    }
}
