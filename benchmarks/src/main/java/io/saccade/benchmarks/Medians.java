package io.saccade.benchmarks;

import java.util.Collection;

/** Computes the median of numbers. */
final class Medians {
    private Medians() {}

    static double of(Collection<Double> numbers) {
        if (numbers.isEmpty()) throw new IllegalArgumentException("no numbers, no median");
        double[] sorted =
                numbers.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
