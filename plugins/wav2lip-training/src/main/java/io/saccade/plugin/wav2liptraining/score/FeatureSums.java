package io.saccade.plugin.wav2liptraining.score;

/** Accumulates features of pictures for their mean and covariance. */
final class FeatureSums {
    private final double[] sums;
    private final double[] products;
    private long count;
    private long notNumbers;

    /** @param length number of features */
    FeatureSums(int length) {
        sums = new double[length];
        products = new double[Math.multiplyExact(length, length)];
    }

    /**
     * Adds one picture's features. Counts, but does not add, features that are NaN or infinite, as a broken network
     * returns.
     */
    void add(float[] features) {
        if (!areNumbers(features)) {
            notNumbers++;
            return;
        }
        count++;
        int length = sums.length;
        for (int i = 0; i < length; i++) {
            double feature = features[i];
            sums[i] += feature;
            for (int j = i; j < length; j++) products[i * length + j] += feature * features[j];
        }
    }

    /** Whether no value is NaN or infinite. */
    static boolean areNumbers(float[] values) {
        for (float value : values) {
            if (!Float.isFinite(value)) return false;
        }
        return true;
    }

    long count() {
        return count;
    }

    /** Returns the number of pictures that were not added because their features were NaN or infinite. */
    long notNumbers() {
        return notNumbers;
    }

    /** Computes the statistics of at least two pictures. */
    FeatureStatistics statistics() {
        int length = sums.length;
        double[] mean = new double[length];
        double[] covariance = new double[products.length];
        for (int i = 0; i < length; i++) mean[i] = sums[i] / count;
        for (int i = 0; i < length; i++) {
            for (int j = i; j < length; j++) {
                double value = (products[i * length + j] - count * mean[i] * mean[j]) / (count - 1);
                covariance[i * length + j] = value;
                covariance[j * length + i] = value;
            }
        }
        return new FeatureStatistics(mean, covariance);
    }
}
