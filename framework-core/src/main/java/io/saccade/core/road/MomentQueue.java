package io.saccade.core.road;

import io.saccade.core.moment.FramePool;
import io.saccade.core.moment.HoldRegistry;
import io.saccade.core.moment.Moment;
import io.saccade.core.moment.MomentSample;
import java.util.concurrent.ArrayBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * A bounded queue between two threads: offered = taken + dropped, exactly, once both have ended. One producer
 * and one consumer at a time. A slot counts on its sample's moment.
 */
public final class MomentQueue {
    private static final MomentSample END =
            MomentSample.of(new Moment(new FramePool(false), -1, 0), new HoldRegistry());

    private final String name;
    private final boolean dropsOldest;
    private final ArrayBlockingQueue<MomentSample> slots;
    private volatile long offered;
    private volatile long taken;
    private volatile long dropped;

    /** @param dropsOldest when full: drop the oldest, or else block the producer */
    public MomentQueue(String name, int capacity, boolean dropsOldest) {
        this.name = name;
        this.dropsOldest = dropsOldest;
        this.slots = new ArrayBlockingQueue<>(capacity);
    }

    public String name() {
        return name;
    }

    public long offered() {
        return offered;
    }

    public long taken() {
        return taken;
    }

    public long dropped() {
        return dropped;
    }

    /** Puts a sample in; its count moves into the queue. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // one producer writes these; others only read
    void offer(MomentSample sample) throws InterruptedException {
        offered++;
        if (!dropsOldest) {
            try {
                slots.put(sample);
            } catch (InterruptedException e) {
                dropped++;
                sample.moment().leave();
                throw e;
            }
            return;
        }
        while (!slots.offer(sample)) {
            MomentSample oldest = slots.poll();
            if (oldest != null) {
                dropped++;
                oldest.moment().leave();
            }
        }
    }

    /** Nothing more will be offered; what is in the queue can still be taken. */
    void end() throws InterruptedException {
        slots.put(END);
    }

    /** The same where the producer is gone and left no end, if there is room now; a second end does no harm. */
    public void tryEnd() {
        slots.offer(END);
    }

    /** The next sample, or {@code null} at the end. Its count moves to the caller. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // one consumer writes this; others only read
    @Nullable
    MomentSample take() throws InterruptedException {
        MomentSample sample = slots.take();
        if (sample == END) return null;
        taken++;
        return sample;
    }

    /** After both ends have stopped: gives up what is left. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // both ends have stopped
    public void clear() {
        for (MomentSample left = slots.poll(); left != null; left = slots.poll()) {
            if (left == END) continue;
            dropped++;
            left.moment().leave();
        }
    }
}
