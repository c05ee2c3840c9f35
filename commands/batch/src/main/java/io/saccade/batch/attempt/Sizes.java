package io.saccade.batch.attempt;

import java.util.List;
import java.util.Locale;

/** Sizes for people. */
final class Sizes {
    private static final List<String> UNITS = List.of("kB", "MB", "GB", "TB");
    private static final double STEP = 1000;

    private Sizes() {}

    static String of(long bytes) {
        double size = bytes / STEP;
        int unit = 0;
        while (size >= STEP && unit < UNITS.size() - 1) {
            size /= STEP;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %s", size, UNITS.get(unit));
    }
}
