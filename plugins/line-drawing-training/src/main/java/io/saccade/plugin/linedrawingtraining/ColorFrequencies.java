package io.saccade.plugin.linedrawingtraining;

import java.util.Arrays;

/** How many pixels have each colour. */
@SuppressWarnings("ArrayRecordComponent") // made once and only read here
record ColorFrequencies(long[] counts) {
    /** The first of those that most pixels have. */
    int mostFrequent() {
        int most = 0;
        for (int label = 1; label < counts.length; label++) {
            if (counts[label] > counts[most]) most = label;
        }
        return most;
    }

    /**
     * What each colour counts: one over its frequency to the power of {@code share}. Weights are 1 in the mean over all
     * pixels, and colours never seen count nothing.
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
