package io.saccade.benchmarks;

import java.util.Locale;

/**
 * One row of the result table.
 *
 * @param what was measured
 * @param ours and {@code theirs} as text with units; empty if there is no such value
 * @param result the number that is compared, with its unit
 * @param target for the result; empty if there is none
 * @param met yes or NO; empty without a target
 */
record Row(String what, String ours, String theirs, String result, String target, String met) {
    static Row atMost(String what, String ours, String theirs, double value, double limit, String unit) {
        return new Row(what, ours, theirs, text(value, unit), "<= " + text(limit, unit), value <= limit ? "yes" : "NO");
    }

    static Row atLeast(String what, String ours, String theirs, double value, double limit, String unit) {
        return new Row(what, ours, theirs, text(value, unit), ">= " + text(limit, unit), value >= limit ? "yes" : "NO");
    }

    /** A time without a target. */
    static Row told(String what, double oursMillis) {
        return new Row(what, time(oursMillis), "", "", "", "");
    }

    /** Two times, and the speed-up of ours. */
    static Row told(String what, double oursMillis, double theirsMillis) {
        return new Row(what, time(oursMillis), time(theirsMillis), text(theirsMillis / oursMillis, "x"), "", "");
    }

    /** A number with its significant digits. */
    static String text(double value, String unit) {
        int digits = value >= 100 || value == Math.rint(value) ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
        String separator = unit.isEmpty() || unit.equals("x") ? "" : " ";
        return String.format(Locale.ROOT, "%." + digits + "f", value) + separator + unit;
    }

    /** A time in a suitable unit. */
    static String time(double millis) {
        if (millis < 1e-3) return text(millis * 1e6, "ns");
        if (millis < 1) return text(millis * 1e3, "us");
        return millis < 1000 ? text(millis, "ms") : text(millis / 1e3, "s");
    }
}
