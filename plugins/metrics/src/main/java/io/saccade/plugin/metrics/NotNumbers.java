package io.saccade.plugin.metrics;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts, for each metric, the values that are NaN or infinite. */
final class NotNumbers {
    private final Map<String, long[]> counts = new TreeMap<>();

    void count(String name, double value) {
        long[] count = counts.computeIfAbsent(name, absent -> new long[2]);
        count[1]++;
        if (!Double.isFinite(value)) count[0]++;
    }

    /** {@code 3 of 40 values of 'loss' were not numbers}, for each such metric; empty if all values were numbers. */
    String told() {
        return counts.entrySet().stream()
                .filter(metric -> metric.getValue()[0] > 0)
                .map(metric -> metric.getValue()[0] + " of " + metric.getValue()[1] + " values of '" + metric.getKey()
                        + "' were not numbers")
                .collect(Collectors.joining(", "));
    }
}
