package io.saccade.plugin.clickrecorder;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * File names that contain a click, as written by collectors of the eye-cursor article:
 * {@code 385 686 Button.left.jpeg}, {@code 385.5_686_Button.left.jpeg}. The article's own collector prepends the
 * folder's name if it is given without a slash: {@code eyes385 686 Button.left.jpeg}.
 */
final class ArticleName {
    private static final String NUMBER = "(-?\\d{1,6}(?:\\.\\d{1,9})?)";
    private static final String REST = "[ _]" + NUMBER + "[ _]Button\\.(\\w{1,20})\\.(?:jpe?g|png)";
    private static final Pattern NAME = Pattern.compile("()" + NUMBER + REST, Pattern.CASE_INSENSITIVE);
    /** The first number has no sign here: a dash before it ends the prefix. */
    private static final Pattern PREFIXED =
            Pattern.compile("(.*[^\\d.])(\\d{1,6}(?:\\.\\d{1,9})?)" + REST, Pattern.CASE_INSENSITIVE);

    private ArticleName() {}

    /** Parses the click. Such names don't contain the screen's size. */
    static Optional<ClickLabel> read(String file, ScreenSize screen) {
        return match(file)
                .map(name -> new ClickLabel(
                        Double.parseDouble(name.group(2)),
                        Double.parseDouble(name.group(3)),
                        name.group(4),
                        screen,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    static boolean matches(String file) {
        return match(file).isPresent();
    }

    /** The part before the first number; empty for other names. */
    static String prefix(String file) {
        return match(file).map(name -> name.group(1)).orElse("");
    }

    private static Optional<MatchResult> match(String file) {
        return Stream.of(NAME, PREFIXED)
                .map(pattern -> pattern.matcher(file))
                .filter(Matcher::matches)
                .map(Matcher::toMatchResult)
                .findFirst();
    }
}
