package io.saccade.core.moment;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

/**
 * The arena of one sample: index, time stamp, frames, and a reference count. A queue slot, a running call and a hold
 * each count as one reference. At zero the frames return to the pool.
 */
public final class Moment {
    private static final AtomicIntegerFieldUpdater<Moment> COUNT =
            AtomicIntegerFieldUpdater.newUpdater(Moment.class, "count");

    private final FramePool pool;
    private final long index;
    private final long timestampNanos;

    private final List<ByteBuffer> buffers = new ArrayList<>(2);
    private volatile int count = 1;
    private long bornNanos;

    /** Creates a moment; the caller has the first reference. */
    public Moment(FramePool pool, long index, long timestampNanos) {
        this.pool = pool;
        this.index = index;
        this.timestampNanos = timestampNanos;
    }

    public long index() {
        return index;
    }

    long timestampNanos() {
        return timestampNanos;
    }

    /** Sets the time at which the sample enters the road; latency counts from here. */
    public void born(long nanos) {
        bornNanos = nanos;
    }

    public long bornNanos() {
        return bornNanos;
    }

    /** Adds a reference. */
    public void enter() {
        if (COUNT.getAndIncrement(this) <= 0) {
            COUNT.getAndDecrement(this);
            throw over();
        }
    }

    /** Removes a reference; the last one returns the frames to the pool. */
    public void leave() {
        int left = COUNT.decrementAndGet(this);
        if (left < 0) throw new IllegalStateException("moment " + index + " was left more often than entered");
        if (left == 0) {
            synchronized (buffers) {
                buffers.forEach(pool::give);
                buffers.clear();
            }
        }
    }

    boolean isOver() {
        return count <= 0;
    }

    ByteBuffer take(int bytes) {
        synchronized (buffers) {
            if (isOver()) throw over();
            ByteBuffer buffer = pool.take(bytes);
            buffers.add(buffer);
            return buffer.slice(0, bytes);
        }
    }

    IllegalStateException over() {
        return new IllegalStateException(
                "moment " + index + " is over and its frames are gone: hold the sample to keep it longer");
    }
}
