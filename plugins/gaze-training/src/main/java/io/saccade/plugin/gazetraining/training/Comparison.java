package io.saccade.plugin.gazetraining.training;

import java.util.Arrays;
import java.util.Optional;

/**
 * The errors of two networks on the same held-out clicks.
 *
 * @param oldPx mean of the published network, in pixels; empty if there is none
 * @param newPx mean of the new one
 * @param isBetter whether the new one is at least as good
 */
record Comparison(Optional<Double> oldPx, double newPx, boolean isBetter) {
    /**
     * An error counts at most as so many medians. At a click with a larger error the person looked elsewhere, and chance
     * decides which network is nearer.
     */
    private static final double MOST_MEDIANS = 3;

    /** @param now errors in pixels, at least one */
    static Comparison withoutOther(double... now) {
        return new Comparison(Optional.empty(), mean(Double.MAX_VALUE, now), true);
    }

    /**
     * @param old errors in pixels, at least one
     * @param now as many
     */
    static Comparison of(double[] old, double... now) {
        double most = MOST_MEDIANS * median(old);
        return new Comparison(
                Optional.of(mean(Double.MAX_VALUE, old)),
                mean(Double.MAX_VALUE, now),
                mean(most, now) <= mean(most, old));
    }

    private static double median(double... errors) {
        double[] sorted = errors.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double mean(double most, double... errors) {
        return Arrays.stream(errors)
                .map(error -> Math.min(most, error))
                .average()
                .orElseThrow();
    }
}
