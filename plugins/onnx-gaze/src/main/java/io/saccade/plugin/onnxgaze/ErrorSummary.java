package io.saccade.plugin.onnxgaze;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The measured gaze error as numbers and sentences.
 *
 * @param looks number of measured estimates, 1 or more
 * @param degrees empty when the screen's size in millimetres is unknown
 * @param baselinePx mean error of the constant estimate at the mean of all targets
 * @param fourOfFivePx 80th percentile of the error
 */
record ErrorSummary(
        int looks,
        double meanPx,
        double medianPx,
        double diagonalPercent,
        Optional<Double> degrees,
        double baselinePx,
        double fourOfFivePx) {
    private static final int FEW = 20;
    private static final double NO_BETTER_THAN_THE_MIDDLE = 0.8;
    private static final double GOOD_SHARE_OF_BASELINE = 0.5;
    private static final double GOOD_PERCENT = 8;

    static ErrorSummary of(ErrorStatistics statistics) {
        return new ErrorSummary(
                statistics.looks().size(),
                statistics.meanPixels(),
                statistics.medianPixels(),
                statistics.diagonalPercent(),
                statistics.degrees(),
                statistics.baselinePixels(),
                statistics.fourOfFivePixels());
    }

    /** The metrics under the names that all gaze stages use, after the prefix. */
    Map<String, Double> metrics(String prefix) {
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put(name(prefix, "meanPx"), meanPx);
        metrics.put(name(prefix, "medianPx"), medianPx);
        metrics.put(name(prefix, "diagonalPercent"), diagonalPercent);
        degrees.ifPresent(value -> metrics.put(name(prefix, "degrees"), value));
        metrics.put(name(prefix, "baselinePx"), baselinePx);
        return metrics;
    }

    private static String name(String prefix, String name) {
        return prefix.isEmpty() ? name : prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** Number of estimates, such as {@code "305 estimates"}. */
    String looked() {
        return looks == 1 ? "1 estimate" : looks + " estimates";
    }

    /** The errors, such as {@code "mean 140 px, median 101 px, 6.4 % of the diagonal (4.1 degrees)"}. */
    String sentence() {
        String seen = degrees.map(value -> text(" (%.1f degrees)", value)).orElse("");
        return text("mean %.0f px, median %.0f px, %.1f %% of the diagonal", meanPx, medianPx, diagonalPercent) + seen;
    }

    /** The error of the baseline, as a sentence. */
    String comparison() {
        return text("always predicting the middle of the screen would have an error of %.0f px", baselinePx);
    }

    /** Whether the gaze is good enough to steer with, by the rule in {@link GazeErrorFactory}. */
    String verdict() {
        if (looks < FEW) return "too few to evaluate: " + looked() + ", but at least " + FEW + " are needed";
        if (meanPx > NO_BETTER_THAN_THE_MIDDLE * baselinePx) {
            return "hardly better than always predicting the middle: too inaccurate to move the pointer";
        }
        if (meanPx > GOOD_SHARE_OF_BASELINE * baselinePx || diagonalPercent > GOOD_PERCENT) {
            return "too inaccurate to move the pointer: collect more clicks all over the screen, and train again";
        }
        return text(
                "accurate enough to move the pointer: 80 %% of the estimates hit a target %.0f px wide",
                2 * fourOfFivePx);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
