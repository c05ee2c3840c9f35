package io.saccade.plugin.wav2liptraining;

/**
 * How well an expert tells lips that belong to a sound from others, on films it has not learnt from.
 *
 * @param loss the mean surprise, as it is learnt from
 * @param accuracy the part of pairs judged rightly, of those in sync and those at least five frames apart
 */
record SyncMeasure(double loss, double accuracy) {
    /** Nobody notices less. */
    static final int LEAST_SHIFT = 5;

    /** Adds up. */
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
