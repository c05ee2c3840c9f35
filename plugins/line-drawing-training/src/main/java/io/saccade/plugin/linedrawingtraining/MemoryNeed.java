package io.saccade.plugin.linedrawingtraining;

import io.saccade.api.spi.InvalidInputException;
import java.util.Locale;

/**
 * What a training takes.
 *
 * @param network what learns
 * @param batch drawings in a step
 * @param keepsBest whether the best weights are kept beside
 */
record MemoryNeed(NetworkSize network, int batch, boolean keepsBest) {
    /** Weights, gradients, and Adam's two moments. */
    private static final int COPIES = 4;
    /** Of the largest layer: its gradient before it is added, and rearranged weights and gradients inside oneDNN. */
    private static final int LAYER_COPIES = 6;
    /** Of what lies between layers: before and after each operation, and the gradients of both. */
    private static final int VALUE_COPIES = 4;
    /** Java, libtorch and OpenCV themselves. */
    private static final long ELSE = 600_000_000;

    long bytes() {
        long weights = (COPIES + (keepsBest ? 1 : 0)) * network.parameters() + LAYER_COPIES * network.largestLayer();
        return Float.BYTES * (weights + (long) VALUE_COPIES * batch * network.values()) + ELSE;
    }

    /**
     * Refuses what can't end well, before any memory is taken.
     *
     * @throws java.io.UncheckedIOException with the numbers and the remedy
     */
    void require(long freeBytes, int maxChannels) {
        if (bytes() <= freeBytes) return;
        throw new InvalidInputException(String.format(
                        Locale.ROOT,
                        "this machine is too small: learning %,d parameters, %d drawings a step, takes about %.1f GB (weights,"
                                + " gradients and two moments %.1f GB), and %.1f GB are free; set 'max-channels' to less than"
                                + " %d"
                                + " (half of it takes a quarter), or 'batch-size' to less",
                        network.parameters(),
                        batch,
                        bytes() / 1e9,
                        COPIES * Float.BYTES * network.parameters() / 1e9,
                        freeBytes / 1e9,
                        maxChannels))
                .unchecked();
    }
}
