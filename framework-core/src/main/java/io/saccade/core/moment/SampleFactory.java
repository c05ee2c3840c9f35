package io.saccade.core.moment;

import java.util.concurrent.atomic.AtomicLong;

/** Numbers the samples of one run. Any thread. */
public final class SampleFactory {
    private final FramePool pool;
    private final HoldRegistry holds = new HoldRegistry();
    private final AtomicLong nextIndex = new AtomicLong();

    public SampleFactory(FramePool pool) {
        this.pool = pool;
    }

    /** A new moment's first sample; the caller has its count. */
    public MomentSample sample(long timestampNanos) {
        return sample(timestampNanos, holds);
    }

    /** The same, whose holds are taken down in the register of the stage that makes it. */
    public MomentSample sample(long timestampNanos, HoldRegistry holds) {
        return MomentSample.of(new Moment(pool, nextIndex.getAndIncrement(), timestampNanos), holds);
    }
}
