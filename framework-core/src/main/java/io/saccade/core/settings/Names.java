package io.saccade.core.settings;

import java.util.Locale;
import java.util.regex.Pattern;

/** Converts Java names to names in files. */
public final class Names {
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    private Names() {}

    /** {@code scaleFactor} becomes {@code scale-factor}. */
    public static String kebab(String camel) {
        return HUMP.matcher(camel).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    /** {@code DROP_OLDEST} becomes {@code drop-oldest}. */
    public static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
