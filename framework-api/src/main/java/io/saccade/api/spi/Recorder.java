package io.saccade.api.spi;

import io.saccade.api.data.Sample;

/**
 * Stores samples: in a film, a table or a folder. The core calls it once for each sample, in order, by one thread at a
 * time.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Recorder extends Stage {
    /**
     * Stores one sample. The core calls it only with samples that have every key that the stage reads. The sample's
     * frames are valid until the call returns, unless the stage calls {@link Sample#hold}.
     *
     * @throws Exception when the stage can't go on; the run fails, or follows the stage's {@code on-error}
     */
    void record(Sample sample) throws Exception;
}
