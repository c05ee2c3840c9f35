package io.saccade.api.spi;

import io.saccade.api.data.Sample;

/** Acts on the world. */
@FunctionalInterface
public interface Actuator extends Stage {
    /** Only called with samples that carry every key the stage reads. */
    void act(Sample sample) throws Exception;
}
