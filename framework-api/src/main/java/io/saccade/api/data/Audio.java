package io.saccade.api.data;

import java.nio.FloatBuffer;

/**
 * The sound of a sample's span.
 *
 * @param startNanos of the first sound sample, on the source's time line
 * @param sampleRateHz the film's own rate; who needs another resamples
 * @param interleaved -1..1, channel after channel within each instant; read-only
 */
public record Audio(long startNanos, int sampleRateHz, int channels, FloatBuffer interleaved) {
    public Audio {
        if (sampleRateHz <= 0 || channels <= 0) {
            throw new IllegalArgumentException(
                    "sound needs a rate and channels, not " + sampleRateHz + " Hz and " + channels);
        }
        interleaved = interleaved.asReadOnlyBuffer();
    }

    /** How many instants; each has {@link #channels} values. */
    public int length() {
        return interleaved.remaining() / channels;
    }
}
