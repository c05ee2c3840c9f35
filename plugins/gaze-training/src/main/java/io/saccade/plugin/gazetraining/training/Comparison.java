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
    /** @param now errors in pixels, at least one */
    static Comparison withoutOther(double... now) {
        return new Comparison(Optional.empty(), mean(Double.MAX_VALUE, now), true);
    }

    /**
     * An error counts at most as the old network's median. Among the clicks with larger errors are those at which the person
     * looked elsewhere, and there chance decides which network is nearer: with a third of such clicks, a mean that counts
     * them more takes a worse network for a better one.
     *
     * @param old errors in pixels, at least one
     * @param now as many
     */
    static Comparison of(double[] old, double... now) {
        double most = median(old);
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
