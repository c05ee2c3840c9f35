package io.saccade.plugin.gazetraining.calibration;

import io.saccade.plugin.gazetraining.clicks.GazeClicks;
import io.saccade.plugin.training.Seeds;
import java.util.Arrays;

/**
 * The mean error by the number of clicks, {@code scale * clicks ^ -slope}: a power law fitted to errors of
 * {@link QuickFit} with half of the clicks, two thirds of them, and most. All three are measured on the same held-out
 * clicks, five folds that hold out every click once.
 *
 * @param scale in pixels
 * @param slope 0 or more: more clicks never do harm
 */
public record LearningCurve(double scale, double slope) {
    private static final int FOLDS = 5;
    /** Shares of all clicks that a fit is trained on. */
    private static final double[] SHARES = {0.5, 0.65, 0.8};
    /** Largest number of clicks; of more, random ones are used, so that it takes less than a second. */
    private static final int MOST = 400;

    /**
     * Measures the curve. Takes less than a second.
     *
     * @throws java.io.UncheckedIOException when the pictures are all the same
     */
    public static LearningCurve of(GazeClicks all, long seed) {
        int[] order = Seeds.shuffled(all.size(), seed);
        GazeClicks clicks = all.part(Arrays.copyOf(order, Math.min(order.length, MOST)));
        double[] means = means(clicks, Seeds.shuffled(clicks.size(), seed));
        return through(all.size(), means);
    }

    /** The mean error in pixels for each share. */
    private static double[] means(GazeClicks clicks, int... order) {
        double[] sums = new double[SHARES.length];
        try (QuickFit fit = new QuickFit(clicks)) {
            for (int fold = 0; fold < FOLDS; fold++) {
                int from = fold * order.length / FOLDS;
                int to = (fold + 1) * order.length / FOLDS;
                int[] others = without(order, from, to);
                for (int i = 0; i < SHARES.length; i++) {
                    int learnt = Math.min(others.length, (int) Math.round(SHARES[i] * order.length));
                    int[] heldOut = Arrays.copyOfRange(order, from, to);
                    sums[i] += Arrays.stream(fit.errorsPx(Arrays.copyOf(others, learnt), heldOut))
                            .sum();
                }
            }
        }
        return Arrays.stream(sums).map(sum -> sum / order.length).toArray();
    }

    /** All but those between two numbers; begins with those that follow them. */
    private static int[] without(int[] order, int from, int to) {
        int[] others = new int[order.length - (to - from)];
        for (int i = 0; i < others.length; i++) others[i] = order[(to + i) % order.length];
        return others;
    }

    /** Least squares of the logarithms. */
    private static LearningCurve through(int clicks, double... means) {
        double meanX = Arrays.stream(SHARES)
                .map(share -> Math.log(share * clicks))
                .average()
                .orElseThrow();
        double meanY = Arrays.stream(means).map(Math::log).average().orElseThrow();
        double products = 0;
        double squares = 0;
        for (int i = 0; i < means.length; i++) {
            double x = Math.log(SHARES[i] * clicks) - meanX;
            products += x * (Math.log(means[i]) - meanY);
            squares += x * x;
        }
        double slope = Math.max(0, -products / squares);
        return new LearningCurve(Math.exp(meanY + slope * meanX), slope);
    }

    /** Returns the mean error with so many clicks, in pixels. */
    public double errorPx(int clicks) {
        return scale * Math.pow(clicks, -slope);
    }
}
