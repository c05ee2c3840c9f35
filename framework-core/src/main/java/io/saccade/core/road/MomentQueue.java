package io.saccade.core.road;

import io.saccade.core.moment.FramePool;
import io.saccade.core.moment.HoldRegistry;
import io.saccade.core.moment.Moment;
import io.saccade.core.moment.MomentSample;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
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
    // The first two are written by one thread at a time, so that a full fence for every count would only cost.
    private final AtomicLong offered = new AtomicLong();
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();
    private volatile boolean closed;

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
        return offered.get();
    }

    public long taken() {
        return taken.get();
    }

    public long dropped() {
        return dropped.get();
    }

    /** Puts a sample in; its count moves into the queue. */
    void offer(MomentSample sample) throws InterruptedException {
        count(offered);
        if (closed) {
            drop(sample);
            return;
        }
        if (!dropsOldest) {
            try {
                slots.put(sample);
            } catch (InterruptedException e) {
                drop(sample);
                throw e;
            }
            return;
        }
        while (!slots.offer(sample)) {
            MomentSample oldest = slots.poll();
            if (oldest != null) drop(oldest);
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

    /** Ends the queue while its producer may still be in a call: what it offers from now on is dropped. Any thread. */
    public void close() {
        closed = true;
        tryEnd();
    }

    /** The next sample, or {@code null} at the end. Its count moves to the caller. */
    @Nullable
    MomentSample take() throws InterruptedException {
        MomentSample sample = slots.take();
        if (sample == END) return null;
        count(taken);
        return sample;
    }

    private static void count(AtomicLong counter) {
        counter.lazySet(counter.get() + 1);
    }

    private void drop(MomentSample sample) {
        dropped.incrementAndGet();
        sample.moment().leave();
    }

    /** Gives up what waits, but not the end. Any thread. */
    public void shed() {
        if (giveUp()) slots.offer(END);
    }

    /** After both ends have stopped: gives up what is left. */
    public void clear() {
        giveUp();
    }

    /** Answers whether the end was among it, after which there is room. */
    private boolean giveUp() {
        boolean ended = false;
        for (MomentSample left = slots.poll(); left != null; left = slots.poll()) {
            if (left == END) ended = true;
            else drop(left);
        }
        return ended;
    }
}
