package io.saccade.plugin.gazetraining.clicks;

import io.saccade.plugin.clickrecorder.ScreenSize;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The errors of estimates.
 *
 * @param loss mean of the squared differences, in fractions of the screen
 * @param meanPx mean distance in pixels of the screen
 * @param medianPx median distance in pixels
 * @param diagonalPercent the mean distance in percent of the screen's diagonal
 */
public record GazeError(double loss, double meanPx, double medianPx, double diagonalPercent) {
    /**
     * The error of estimates.
     *
     * @param estimates x and y alternating, as fractions of the screen
     * @param targets positions of the clicks in the same form
     */
    public static GazeError of(float[] estimates, float[] targets, ScreenSize screen) {
        double squares = 0;
        double[] distances = new double[targets.length / 2];
        for (int i = 0; i < targets.length; i++) {
            double off = estimates[i] - targets[i];
            squares += off * off;
        }
        for (int i = 0; i < distances.length; i++) {
            distances[i] = distancePx(estimates, targets, i, screen);
        }
        Arrays.sort(distances);
        double mean = Arrays.stream(distances).average().orElse(Double.NaN);
        double diagonal = Math.hypot(screen.width(), screen.height());
        return new GazeError(squares / targets.length, mean, median(distances), 100 * mean / diagonal);
    }

    /** Returns the error of one estimate in pixels. */
    public static double distancePx(float[] estimates, float[] targets, int index, ScreenSize screen) {
        double x = estimates[2 * index] - targets[2 * index];
        double y = estimates[2 * index + 1] - targets[2 * index + 1];
        return Math.hypot(x * (screen.width() - 1), y * (screen.height() - 1));
    }

    private static double median(double[] sorted) {
        int half = sorted.length / 2;
        if (sorted.length == 0) return Double.NaN;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** Returns the metrics by the names that plots and reports use. */
    public Map<String, Double> metrics() {
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put("validationLoss", loss);
        metrics.put("meanPx", meanPx);
        metrics.put("medianPx", medianPx);
        metrics.put("diagonalPercent", diagonalPercent);
        return metrics;
    }
}
