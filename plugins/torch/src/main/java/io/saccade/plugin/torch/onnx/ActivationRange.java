package io.saccade.plugin.torch.onnx;

import java.nio.FloatBuffer;

/**
 * Chooses the scale of one tensor's unsigned bytes: from the smallest to the largest value seen. Rare large values
 * count in full, since they may be what matters: with a range of the smallest squared error, mouths opened less far.
 */
final class ActivationRange {
    private static final int LEVELS = 255;
    private static final double LEAST_SCALE = 1e-8;

    private float least;
    private float most;

    /** Adds the values of one run. */
    void add(FloatBuffer values) {
        for (int i = 0; i < values.capacity(); i++) {
            least = Math.min(least, values.get(i));
            most = Math.max(most, values.get(i));
        }
    }

    /** A scale and the byte that stands for 0. */
    record Choice(float scale, int zero) {}

    /** @param positive whether negative values become 0 */
    Choice choose(boolean positive) {
        double low = positive ? 0 : least;
        double scale = Math.max(LEAST_SCALE, (most - low) / LEVELS);
        return new Choice((float) scale, (int) Math.rint(-low / scale));
    }
}
