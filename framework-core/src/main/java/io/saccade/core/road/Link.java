package io.saccade.core.road;

import io.saccade.core.moment.MomentSample;

/** Where a sample goes next. One caller at a time. */
public interface Link {
    /** Takes the sample over, with the caller's count on its moment, whatever happens. */
    void accept(MomentSample sample) throws StageFailure, InterruptedException;

    /**
     * The same at the moment when a stage before has ended: its last look at the clock, which costs more than
     * handing on, serves whatever is timed next.
     *
     * @param nanos what the clock showed, or {@link StageStats#UNTIMED}
     */
    default void accept(MomentSample sample, long nanos) throws StageFailure, InterruptedException {
        accept(sample);
    }

    /** No more samples will come. */
    void end() throws StageFailure, InterruptedException;
}
