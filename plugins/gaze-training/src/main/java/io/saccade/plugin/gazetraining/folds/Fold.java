package io.saccade.plugin.gazetraining.folds;

import io.saccade.plugin.gazetraining.clicks.GazeClicks;
import io.saccade.plugin.gazetraining.clicks.GazeError;
import java.util.stream.IntStream;

/**
 * The held-out clicks of a fold, and its training clicks.
 *
 * @param learnt indices of the training clicks
 * @param heldOut indices of the held-out clicks
 */
@SuppressWarnings("ArrayRecordComponent") // read only, within this package
public record Fold(int[] learnt, int[] heldOut) {
    /** @param number of the fold: it holds out each click whose index modulo {@code folds} is this number */
    static Fold of(GazeClicks clicks, int number, int folds, double apartPx) {
        int[] heldOut = IntStream.range(0, clicks.size())
                .filter(click -> click % folds == number)
                .toArray();
        int[] learnt = IntStream.range(0, clicks.size())
                .filter(click -> click % folds != number)
                .filter(click -> isApart(clicks, click, heldOut, apartPx))
                .toArray();
        return new Fold(learnt, heldOut);
    }

    private static boolean isApart(GazeClicks clicks, int click, int[] heldOut, double apartPx) {
        if (apartPx == 0) return true;
        float[] targets = clicks.targets(heldOut);
        float[] own = new float[targets.length];
        float[] place = clicks.targets(new int[] {click});
        for (int i = 0; i < own.length; i++) own[i] = place[i % 2];
        return IntStream.range(0, heldOut.length)
                .allMatch(other -> GazeError.distancePx(own, targets, other, clicks.screen()) >= apartPx);
    }

    /** Returns the mean position of the training clicks: an estimate without looking at the eyes. */
    float[] meanPlace(GazeClicks clicks) {
        float[] targets = clicks.targets(learnt);
        double[] sums = new double[2];
        for (int i = 0; i < targets.length; i++) sums[i % 2] += targets[i];
        return new float[] {(float) (sums[0] / learnt.length), (float) (sums[1] / learnt.length)};
    }

    /** Copies the estimates of the held-out clicks to their places among all clicks. */
    void place(float[] estimates, float[] all) {
        for (int i = 0; i < heldOut.length; i++) {
            System.arraycopy(estimates, 2 * i, all, 2 * heldOut[i], 2);
        }
    }

    /** Returns the same estimate for each held-out click. */
    float[] everywhere(float[] place) {
        float[] estimates = new float[2 * heldOut.length];
        for (int i = 0; i < estimates.length; i++) estimates[i] = place[i % 2];
        return estimates;
    }
}
