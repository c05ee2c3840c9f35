package io.saccade.core.settings;

import java.math.BigInteger;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Interprets an unquoted scalar if the setting has no fixed type, according to YAML 1.2's core schema. */
final class PlainValue {
    private static final Set<String> TRUE = Set.of("true", "True", "TRUE");
    private static final Set<String> FALSE = Set.of("false", "False", "FALSE");
    private static final Set<String> NAN = Set.of(".nan", ".NaN", ".NAN");
    private static final Pattern INFINITY = Pattern.compile("([-+]?)\\.(inf|Inf|INF)");
    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]{1,400}");
    private static final Pattern OTHER_BASE = Pattern.compile("0(?:x([0-9a-fA-F]{1,400})|o([0-7]{1,400}))");
    private static final int LONG_BITS = 63;

    private PlainValue() {}

    /** A Boolean, a Long, a BigInteger if it does not fit into a long, a Double, or the text itself. */
    static Object of(String text) {
        if (TRUE.contains(text)) return true;
        if (FALSE.contains(text)) return false;
        if (NAN.contains(text)) return Double.NaN;
        Matcher infinity = INFINITY.matcher(text);
        if (infinity.matches()) {
            return infinity.group(1).equals("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        if (WHOLE.matcher(text).matches()) return whole(new BigInteger(text));
        Matcher other = OTHER_BASE.matcher(text);
        if (other.matches()) {
            return whole(
                    other.group(1) == null ? new BigInteger(other.group(2), 8) : new BigInteger(other.group(1), 16));
        }
        return Scalar.isDecimal(text) ? Double.valueOf(text) : text;
    }

    private static Number whole(BigInteger number) {
        if (number.bitLength() > LONG_BITS) return number;
        return number.longValueExact();
    }
}
