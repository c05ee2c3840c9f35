package io.saccade.api.spi;

import io.saccade.api.data.Sample;

/** Keeps. */
@FunctionalInterface
public interface Recorder extends Stage {
    /** Only called with samples that carry every key the stage reads. */
    void record(Sample sample) throws Exception;
}
