package io.saccade.core.road;

import io.saccade.api.data.Sample;

/** The end of the road: an actuator or a recorder. */
@FunctionalInterface
public interface Sink {
    void accept(Sample sample) throws Exception;
}
