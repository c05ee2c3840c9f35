package io.saccade.core.road;

import io.saccade.api.data.Sample;

/** The end of the road: an actuator or a recorder. */
@FunctionalInterface
public interface Sink {
    /** Answers whether it used the sample: an actuator may be held back. */
    boolean accept(Sample sample) throws Exception;
}
