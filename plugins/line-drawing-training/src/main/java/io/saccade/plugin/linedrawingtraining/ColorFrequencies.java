package io.saccade.plugin.linedrawingtraining;

import java.util.Arrays;

/** The number of pixels of each colour. */
@SuppressWarnings("ArrayRecordComponent") // created once, and only read in this package
record ColorFrequencies(long[] counts) {
    /** Returns the most frequent colour; of several, the first. */
    int mostFrequent() {
        int most = 0;
        for (int label = 1; label < counts.length; label++) {
            if (counts[label] > counts[most]) most = label;
        }
        return most;
    }

    /**
     * Returns the weight of each colour: one over its frequency to the power of {@code share}. The mean weight over all
     * pixels is 1; colours that do not occur have weight 0.
     */
    float[] weights(double share) {
        double all = Arrays.stream(counts).sum();
        double[] raw = Arrays.stream(counts)
                .mapToDouble(count -> count == 0 ? 0 : Math.pow(count / all, -share))
                .toArray();
        double mean = 0;
        for (int label = 0; label < raw.length; label++) mean += raw[label] * counts[label] / all;
        float[] weights = new float[raw.length];
        for (int label = 0; label < raw.length; label++) {
            weights[label] = share == 0 ? 1 : (float) (raw[label] / mean);
        }
        return weights;
    }
}
