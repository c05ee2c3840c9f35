package io.saccade.plugin.wav2liptraining.quantize;

import java.util.Arrays;

/** The times of two networks that run by turns. */
final class TimedTurns {
    private static final double NANOS_PER_MS = 1e6;

    private final long[] original;
    private final long[] quantized;
    private int turns;

    TimedTurns(int most) {
        original = new long[most];
        quantized = new long[most];
    }

    void add(long originalNanos, long quantizedNanos) {
        original[turns] = originalNanos;
        quantized[turns++] = quantizedNanos;
    }

    /** Median time of the original in milliseconds. */
    double originalMs() {
        return median(original);
    }

    /** Median time of the quantized network in milliseconds. */
    double quantizedMs() {
        return median(quantized);
    }

    /** How many times as fast as the original the quantized network is. */
    double speedup() {
        return originalMs() / quantizedMs();
    }

    private double median(long... nanos) {
        long[] sorted = Arrays.copyOf(nanos, turns);
        Arrays.sort(sorted);
        return sorted[turns / 2] / NANOS_PER_MS;
    }
}
