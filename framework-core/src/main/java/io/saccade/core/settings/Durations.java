package io.saccade.core.settings;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Parses durations such as {@code 500ms}, {@code 10s}, {@code 1m30s}, {@code 2h}; a number without a unit is in
 * seconds.
 */
public final class Durations {
    private static final String NUMBER = "[0-9]{1,12}(?:\\.[0-9]{1,9})?";
    private static final Pattern BARE = Pattern.compile(NUMBER);
    private static final Pattern PART = Pattern.compile("(" + NUMBER + ")(ms|s|m|h)");
    private static final Pattern WHOLE = Pattern.compile("(?:" + PART.pattern() + " ?)+");

    private static final String UNITS = PART.pattern() + "(?: ?" + PART.pattern() + ")*";

    /** The form of a duration. */
    static final ScalarForm FORM =
            ScalarForm.number(BARE.pattern() + "|" + UNITS).atLeast(0).called("time, such as 10s");

    /** The form of a number of seconds, which may be negative. */
    static final ScalarForm SECONDS =
            ScalarForm.number(Scalar.DECIMAL.pattern() + "|-?" + UNITS).called("time, such as 10s");

    private Durations() {}

    /** Returns empty if the text is no duration, or is longer than 292 years. */
    public static Optional<Duration> parse(String text) {
        return nanos(text)
                .filter(nanos -> nanos.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0)
                .map(nanos -> Duration.ofNanos(nanos.longValue()));
    }

    /** Converts a duration with a unit, optionally negative, to seconds; empty for any other text. */
    static Optional<BigDecimal> seconds(String text) {
        boolean negative = text.startsWith("-");
        String amount = negative ? text.substring(1) : text;
        if (BARE.matcher(amount).matches()) return Optional.empty();
        return nanos(amount).map(nanos -> nanos.movePointLeft(9)).map(value -> negative ? value.negate() : value);
    }

    private static Optional<BigDecimal> nanos(String text) {
        if (BARE.matcher(text).matches()) return Optional.of(new BigDecimal(text).multiply(nanosIn("s")));
        if (!WHOLE.matcher(text + " ").matches()) return Optional.empty();
        return Optional.of(PART.matcher(text)
                .results()
                .map(part -> new BigDecimal(part.group(1)).multiply(nanosIn(part.group(2))))
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static BigDecimal nanosIn(String unit) {
        return BigDecimal.valueOf(
                switch (unit) {
                    case "ms" -> 1_000_000L;
                    case "s" -> 1_000_000_000L;
                    case "m" -> 60_000_000_000L;
                    default -> 3_600_000_000_000L;
                });
    }
}
