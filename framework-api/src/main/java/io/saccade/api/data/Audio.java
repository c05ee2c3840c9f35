package io.saccade.api.data;

import java.nio.FloatBuffer;

/**
 * The sound from a sample's time stamp to that of the next sample.
 *
 * @param startNanos the time of the first value, on the source's time line
 * @param sampleRateHz the source's own rate; a stage that needs another rate resamples
 * @param interleaved values -1..1, interleaved by channel; read-only
 * @since 0.1
 */
public record Audio(long startNanos, int sampleRateHz, int channels, FloatBuffer interleaved) {
    /** @throws IllegalArgumentException if there is no rate or no channel */
    public Audio {
        if (sampleRateHz <= 0 || channels <= 0) {
            throw new IllegalArgumentException(
                    "sound needs a rate and channels, not " + sampleRateHz + " Hz and " + channels);
        }
        interleaved = interleaved.slice().asReadOnlyBuffer();
    }

    /** The values: a read-only buffer at position 0. Each call returns a new one, with its own position. */
    @Override
    public FloatBuffer interleaved() {
        return interleaved.duplicate();
    }

    /** The number of values of one channel. */
    public int length() {
        return interleaved.remaining() / channels;
    }
}
