package io.saccade.benchmarks;

import java.util.Locale;

/**
 * One line of the result.
 *
 * @param what was measured
 * @param ours and {@code theirs} as text with units; empty where there is no such thing
 * @param result the number that counts, with its unit
 * @param target what it should be; empty where the number is only told
 * @param met whether it is so, or that nobody asks
 */
record Row(String what, String ours, String theirs, String result, String target, String met) {
    static Row atMost(String what, String ours, String theirs, double value, double limit, String unit) {
        return new Row(what, ours, theirs, text(value, unit), "<= " + text(limit, unit), value <= limit ? "yes" : "NO");
    }

    static Row atLeast(String what, String ours, String theirs, double value, double limit, String unit) {
        return new Row(what, ours, theirs, text(value, unit), ">= " + text(limit, unit), value >= limit ? "yes" : "NO");
    }

    /** A time that has no target of its own. */
    static Row told(String what, double oursMillis) {
        return new Row(what, time(oursMillis), "", "", "", "");
    }

    /** Two times, and how many times as fast ours is. */
    static Row told(String what, double oursMillis, double theirsMillis) {
        return new Row(what, time(oursMillis), time(theirsMillis), text(theirsMillis / oursMillis, "x"), "", "");
    }

    /** A number with as many digits as matter. */
    static String text(double value, String unit) {
        int digits = value >= 100 || value == Math.rint(value) ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
        String separator = unit.isEmpty() || unit.equals("x") ? "" : " ";
        return String.format(Locale.ROOT, "%." + digits + "f", value) + separator + unit;
    }

    /** A time in the unit that suits it. */
    static String time(double millis) {
        if (millis < 1e-3) return text(millis * 1e6, "ns");
        if (millis < 1) return text(millis * 1e3, "us");
        return millis < 1000 ? text(millis, "ms") : text(millis / 1e3, "s");
    }
}
