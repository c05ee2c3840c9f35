package io.saccade.core.road;

import io.saccade.core.moment.MomentSample;

/** The next station of a sample: a model, a queue or the sinks. One caller at a time. */
public interface Link {
    /** Takes over the sample with the caller's reference to its moment, even if this throws. */
    void accept(MomentSample sample) throws StageFailure, InterruptedException;

    /**
     * Like {@link #accept(MomentSample)}, but reuses the caller's last {@link System#nanoTime}: reading the clock costs
     * more than the hand-over.
     *
     * @param nanos the time read last, or {@link StageStats#UNTIMED}
     */
    default void accept(MomentSample sample, long nanos) throws StageFailure, InterruptedException {
        accept(sample);
    }

    /** Signals that no more samples will come. */
    void end() throws StageFailure, InterruptedException;
}
