package io.saccade.core.road;

import io.saccade.api.data.Sample;

/** A stage at the end of the road: an actuator or a recorder. */
@FunctionalInterface
public interface Sink {
    /** Returns whether the sink used the sample; the guard may refuse an actuator. */
    boolean accept(Sample sample) throws Exception;
}
