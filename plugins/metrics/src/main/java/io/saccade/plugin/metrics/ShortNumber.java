package io.saccade.plugin.metrics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Formats numbers as short as possible at a given precision. */
final class ShortNumber {
    private static final double TINY = 1e-4;
    private static final int EXPONENT_OF_THOUSAND = 3;
    private static final int EXPONENT_OF_MILLION = 6;
    private static final double MANY = 1e4;
    private static final double MOST = 1e9;

    private ShortNumber() {}

    /** {@code "0.0415"}, {@code "250k"}, {@code "4e-6"}. */
    static String of(double value, int digits) {
        double size = Math.abs(value);
        if (size == 0 || !Double.isFinite(value)) return size == 0 ? "0" : String.valueOf(value);
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits));
        if (size < TINY || size >= MOST) return exponential(rounded);
        if (size >= 100 * MANY) return plain(rounded.movePointLeft(EXPONENT_OF_MILLION)) + "M";
        if (size >= MANY) return plain(rounded.movePointLeft(EXPONENT_OF_THOUSAND)) + "k";
        return plain(rounded);
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private static String exponential(BigDecimal value) {
        int exponent = value.precision() - value.scale() - 1;
        return plain(value.movePointLeft(exponent)) + String.format(Locale.ROOT, "e%d", exponent);
    }
}
