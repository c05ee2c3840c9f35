package io.saccade.core.moment;

import java.util.concurrent.atomic.AtomicLong;

/** Creates and numbers the samples of one run. Any thread. */
public final class SampleFactory {
    private final FramePool pool;
    private final HoldRegistry holds = new HoldRegistry();
    private final AtomicLong nextIndex = new AtomicLong();

    public SampleFactory(FramePool pool) {
        this.pool = pool;
    }

    /** The first sample of a new moment; the caller has its reference. */
    public MomentSample sample(long timestampNanos) {
        return sample(timestampNanos, holds);
    }

    /** The same, with the hold registry of the stage that creates the sample. */
    public MomentSample sample(long timestampNanos, HoldRegistry holds) {
        return MomentSample.of(new Moment(pool, nextIndex.getAndIncrement(), timestampNanos), holds);
    }
}
