package io.saccade.plugin.clickrecorder;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * File names that tell a click, as collectors of the eye-cursor article write them:
 * {@code 385 686 Button.left.jpeg}, {@code 385.5_686_Button.left.jpeg}.
 */
final class ArticleName {
    private static final String NUMBER = "(-?\\d{1,6}(?:\\.\\d{1,9})?)";
    private static final Pattern NAME = Pattern.compile(
            NUMBER + "[ _]" + NUMBER + "[ _]Button\\.(\\w{1,20})\\.(?:jpe?g|png)", Pattern.CASE_INSENSITIVE);

    private ArticleName() {}

    /** The click, on a screen that such names don't tell. */
    static Optional<ClickLabel> read(String file, ScreenSize screen) {
        Matcher name = NAME.matcher(file);
        if (!name.matches()) return Optional.empty();
        return Optional.of(new ClickLabel(
                Double.parseDouble(name.group(1)),
                Double.parseDouble(name.group(2)),
                name.group(3),
                screen,
                Optional.empty(),
                Optional.empty()));
    }

    static boolean matches(String file) {
        return NAME.matcher(file).matches();
    }
}
