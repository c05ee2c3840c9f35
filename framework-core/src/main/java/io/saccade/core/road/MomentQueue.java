package io.saccade.core.road;

import io.saccade.core.moment.MomentSample;
import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A bounded queue between two threads, which counts its samples under its own lock, so that all counts of one moment can
 * be read. One producer and one consumer at a time. Each queued sample holds one reference to its moment.
 */
public final class MomentQueue {
    private final String name;
    private final int capacity;
    private final boolean dropsOldest;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition notFull = lock.newCondition();
    private final Condition notEmpty = lock.newCondition();
    private final ArrayDeque<MomentSample> samples;
    private final AskedTasks asked = new AskedTasks();
    private long offered;
    private long taken;
    private long dropped;
    private boolean ended;
    private boolean closed;

    /** @param dropsOldest when full: drop the oldest sample ({@code true}) or block the producer ({@code false}) */
    public MomentQueue(String name, int capacity, boolean dropsOldest) {
        this.name = name;
        this.capacity = capacity;
        this.dropsOldest = dropsOldest;
        this.samples = new ArrayDeque<>(Math.min(capacity, 64) + 1);
    }

    public String name() {
        return name;
    }

    public long offered() {
        return counts().offered();
    }

    public long taken() {
        return counts().taken();
    }

    public long dropped() {
        return counts().dropped();
    }

    /** All counts of one moment. Any thread. */
    public QueueCounts counts() {
        lock.lock();
        try {
            return new QueueCounts(name, capacity, samples.size(), offered, taken, dropped);
        } finally {
            lock.unlock();
        }
    }

    /** Adds a sample and takes over the caller's reference. */
    void offer(MomentSample sample) throws InterruptedException {
        lock.lock();
        try {
            offered++;
            if (dropsOldest) dropOldest();
            else awaitRoom(sample);
            if (closed) {
                drop(sample);
                return;
            }
            samples.add(sample);
            notEmpty.signal();
        } finally {
            lock.unlock();
        }
    }

    private void dropOldest() {
        while (samples.size() >= capacity) drop(samples.remove());
    }

    private void awaitRoom(MomentSample sample) throws InterruptedException {
        try {
            while (samples.size() >= capacity && !closed) notFull.await();
        } catch (InterruptedException e) {
            drop(sample);
            throw e;
        }
    }

    /** Signals the end; queued samples can still be taken. Several ends do no harm. Any thread. */
    public void end() {
        lock.lock();
        try {
            ended = true;
            notEmpty.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Ends the queue while its producer may still be running, and drops samples offered from now on. Any thread. */
    public void close() {
        lock.lock();
        try {
            closed = true;
            notFull.signalAll();
        } finally {
            lock.unlock();
        }
        end();
    }

    /** Asks the consumer to do a task before it takes the next sample; wakes it if it waits. Any thread. */
    public void ask(Task task) {
        asked.add(task);
        lock.lock();
        try {
            notEmpty.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Does the tasks that were asked for, on the consumer's thread. */
    void runAsked() throws StageFailure, InterruptedException {
        asked.run();
    }

    /** Whether the consumer has nothing left to take or to do. */
    boolean isOver() {
        lock.lock();
        try {
            return ended && samples.isEmpty() && asked.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /**
     * The next sample with its reference; {@code null} at the end, and if the consumer was asked to do a task first:
     * {@link #isOver} tells which.
     */
    @Nullable
    MomentSample take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (samples.isEmpty()) {
                if (ended || !asked.isEmpty()) return null;
                notEmpty.await();
            }
            if (!asked.isEmpty()) return null;
            taken++;
            notFull.signal();
            return samples.remove();
        } finally {
            lock.unlock();
        }
    }

    private void drop(MomentSample sample) {
        dropped++;
        sample.moment().leave();
    }

    /** Drops the samples that wait in the queue. Any thread. */
    public void shed() {
        lock.lock();
        try {
            while (!samples.isEmpty()) drop(samples.remove());
            notFull.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
