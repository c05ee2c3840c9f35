package io.saccade.core.road;

import io.saccade.core.moment.MomentSample;

/** Where a sample goes next. One caller at a time. */
public interface Link {
    /** Takes the sample over, with the caller's count on its moment, whatever happens. */
    void accept(MomentSample sample) throws StageFailure, InterruptedException;

    /** No more samples will come. */
    void end() throws StageFailure, InterruptedException;
}
