package io.saccade.plugin.wav2liptraining.expert;

/**
 * The accuracy of an expert on held-out films.
 *
 * @param loss mean cross-entropy
 * @param accuracy share of correct answers, over pairs that are in sync or at least five frames apart
 */
public record SyncMeasure(double loss, double accuracy) {
    /** Smallest shift in frames that counts for the accuracy; viewers do not notice less. */
    public static final int LEAST_SHIFT = 5;

    /** Accumulates batches. */
    static final class Sum {
        private double loss;
        private int batches;
        private int judged;
        private int right;

        /** @param likelihoods 0..1, in the order of the pairs */
        void add(double batchLoss, float[] likelihoods, SyncPairs pairs) {
            loss += batchLoss;
            batches++;
            for (int i = 0; i < likelihoods.length; i++) {
                boolean together = pairs.inSync()[i] > 0;
                if (!together && Math.abs(pairs.shift()[i]) < LEAST_SHIFT) continue;
                judged++;
                if (likelihoods[i] > 0.5 == together) right++;
            }
        }

        SyncMeasure mean() {
            return new SyncMeasure(loss / batches, judged == 0 ? Double.NaN : (double) right / judged);
        }
    }
}
