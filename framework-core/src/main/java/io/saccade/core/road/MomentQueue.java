package io.saccade.core.road;

import io.saccade.core.moment.FramePool;
import io.saccade.core.moment.HoldRegistry;
import io.saccade.core.moment.Moment;
import io.saccade.core.moment.MomentSample;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A bounded queue between two threads. Once both have ended, offered = taken + dropped, exactly. One producer and one
 * consumer at a time. Each queued sample holds one reference to its moment.
 */
public final class MomentQueue {
    private static final MomentSample END =
            MomentSample.of(new Moment(new FramePool(false), -1, 0), new HoldRegistry());

    private final String name;
    private final boolean dropsOldest;
    private final ArrayBlockingQueue<MomentSample> slots;
    // One thread at a time writes the first two, so lazySet without a full fence suffices.
    private final AtomicLong offered = new AtomicLong();
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();
    private volatile boolean closed;

    /** @param dropsOldest when full: drop the oldest sample ({@code true}) or block the producer ({@code false}) */
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

    /** Adds a sample and takes over the caller's reference. */
    void offer(MomentSample sample) throws InterruptedException {
        count(offered);
        if (closed) {
            drop(sample);
            return;
        }
        if (dropsOldest) dropOldestUntilAdded(sample);
        else await(sample);
    }

    private void await(MomentSample sample) throws InterruptedException {
        try {
            slots.put(sample);
        } catch (InterruptedException e) {
            drop(sample);
            throw e;
        }
    }

    private void dropOldestUntilAdded(MomentSample sample) {
        while (!slots.offer(sample)) {
            MomentSample oldest = slots.poll();
            if (oldest != null) drop(oldest);
        }
    }

    /** Signals the end; queued samples can still be taken. */
    void end() throws InterruptedException {
        slots.put(END);
    }

    /**
     * Like {@link #end} if there is room now, for a producer that ended without a signal. A second end does no harm.
     */
    public void tryEnd() {
        slots.offer(END);
    }

    /** Ends the queue while its producer may still be running, and drops samples offered from now on. Any thread. */
    public void close() {
        closed = true;
        tryEnd();
    }

    /** The next sample with its reference, or {@code null} at the end. */
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

    /** Drops the queued samples, but keeps the end. Any thread. */
    public void shed() {
        if (giveUp()) slots.offer(END);
    }

    /** Drops the remaining samples, after producer and consumer have stopped. */
    public void clear() {
        giveUp();
    }

    /** Returns whether the end was in the queue; if so, there is room for it again. */
    private boolean giveUp() {
        boolean ended = false;
        for (MomentSample left = slots.poll(); left != null; left = slots.poll()) {
            if (left == END) ended = true;
            else drop(left);
        }
        return ended;
    }
}
