package io.saccade.plugin.gazetraining.folds;

import io.saccade.plugin.gazetraining.clicks.GazeClicks;
import io.saccade.plugin.gazetraining.clicks.GazeError;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The clicks in the order of time: a network is trained on the first half and estimates the second. This tells how the
 * error grows after the training, as the person moves and the light changes, which folds can't tell.
 */
final class LaterClicks {
    /** Clicks over which the error is averaged for the curve. */
    private static final int AVERAGED = 10;

    private static final int LEAST_LATER = 20;

    private final GazeClicks clicks;
    private final double[] minutes;
    private final Fold fold;

    private LaterClicks(GazeClicks clicks, double[] minutes, Fold fold) {
        this.clicks = clicks;
        this.minutes = minutes;
        this.fold = fold;
    }

    /** Splits the clicks by time; empty where a click has no time, or there are too few clicks. */
    static Optional<LaterClicks> of(GazeClicks clicks, int leastLearnt) {
        Optional<double[]> minutes = clicks.minutes();
        int half = clicks.size() / 2;
        if (minutes.isEmpty() || half < leastLearnt || clicks.size() - half < LEAST_LATER) return Optional.empty();
        int[] order = IntStream.range(0, clicks.size())
                .boxed()
                .sorted(Comparator.comparingDouble(click -> minutes.get()[click]))
                .mapToInt(Integer::intValue)
                .toArray();
        Fold fold = new Fold(Arrays.copyOf(order, half), Arrays.copyOfRange(order, half, order.length));
        return Optional.of(new LaterClicks(clicks, minutes.get(), fold));
    }

    Fold fold() {
        return fold;
    }

    int size() {
        return fold.heldOut().length;
    }

    /** The index of a later click among all clicks. */
    int click(int number) {
        return fold.heldOut()[number];
    }

    /**
     * Returns the measurements at a later click: minutes since the last click that was trained on, and the mean error of
     * this click and those shortly before.
     *
     * @param estimates of all clicks, x and y alternating
     */
    Map<String, Double> metrics(int number, float... estimates) {
        Map<String, Double> metrics = new LinkedHashMap<>();
        int[] learnt = fold.learnt();
        metrics.put("minutes", minutes[click(number)] - minutes[learnt[learnt.length - 1]]);
        metrics.put("laterErrorPx", meanPx(Math.max(0, number - AVERAGED + 1), number + 1, estimates));
        if (number == size() - 1) metrics.put("laterMeanPx", meanPx(0, size(), estimates));
        return metrics;
    }

    private double meanPx(int from, int to, float... estimates) {
        float[] targets = clicks.targets();
        return IntStream.range(from, to)
                .mapToDouble(i -> GazeError.distancePx(estimates, targets, click(i), clicks.screen()))
                .average()
                .orElse(0);
    }
}
