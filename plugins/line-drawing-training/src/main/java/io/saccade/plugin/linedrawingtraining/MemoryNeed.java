package io.saccade.plugin.linedrawingtraining;

import io.saccade.api.spi.InvalidInputException;
import java.util.Locale;

/**
 * The memory that a training takes.
 *
 * @param network to be trained
 * @param batch drawings per step
 * @param keepsBest whether a copy of the best weights is kept
 */
record MemoryNeed(NetworkSize network, int batch, boolean keepsBest) {
    /** Weights, gradients, and Adam's two moments. */
    private static final int COPIES = 4;
    /** For the largest layer: its gradient before accumulation, and oneDNN's reordered weights and gradients. */
    private static final int LAYER_COPIES = 6;
    /** For the values between layers: before and after each operation, and the gradients of both. */
    private static final int VALUE_COPIES = 4;
    /** Bytes that Java, libtorch and OpenCV take themselves. */
    private static final long ELSE = 600_000_000;

    long bytes() {
        long weights = (COPIES + (keepsBest ? 1 : 0)) * network.parameters() + LAYER_COPIES * network.largestLayer();
        return Float.BYTES * (weights + (long) VALUE_COPIES * batch * network.values()) + ELSE;
    }

    /**
     * Refuses a training that does not fit, before any memory is allocated.
     *
     * @throws java.io.UncheckedIOException with the numbers and the remedy
     */
    void require(long freeBytes, int maxChannels) {
        if (bytes() <= freeBytes) return;
        throw new InvalidInputException(String.format(
                        Locale.ROOT,
                        "not enough memory: training %,d parameters with %d drawings a step takes about %.1f GB"
                                + " (weights, gradients and Adam's two moments %.1f GB), but %.1f GB are free; set"
                                + " 'max-channels' to less than %d (half of it takes a quarter), or lower"
                                + " 'batch-size'",
                        network.parameters(),
                        batch,
                        bytes() / 1e9,
                        COPIES * Float.BYTES * network.parameters() / 1e9,
                        freeBytes / 1e9,
                        maxChannels))
                .unchecked();
    }
}
