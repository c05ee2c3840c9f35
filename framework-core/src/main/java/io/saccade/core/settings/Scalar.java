package io.saccade.core.settings;

import io.saccade.core.problem.Place;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A single value, kept as text: its meaning depends on the setting.
 *
 * @param quoted whether it is certainly text; {@code null} in quotes is a word
 */
public record Scalar(Place place, String text, boolean quoted) implements Node {
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    static final Pattern DECIMAL = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    private static final int LONGEST_SHOWN = 80;

    @Override
    public boolean isNull() {
        return !quoted && NULLS.contains(text);
    }

    @Override
    public Scalar movedTo(Place newPlace) {
        return new Scalar(newPlace, text, quoted);
    }

    @Override
    public String describe() {
        if (isNull()) return "empty";
        Object plain = plain();
        boolean word = plain instanceof String || (plain instanceof Double && !isDecimal(text));
        return word ? "'" + shortened(text) + "'" : shortened(text);
    }

    @Override
    public @Nullable Object plain() {
        if (quoted) return text;
        if (isNull()) return null;
        return PlainValue.of(text);
    }

    static boolean isDecimal(String text) {
        return text.length() <= LONGEST_SHOWN && DECIMAL.matcher(text).matches();
    }

    /** The text, shortened to fit into a message. */
    static String shortened(String text) {
        String line = text.replace('\n', ' ');
        return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "...";
    }
}
