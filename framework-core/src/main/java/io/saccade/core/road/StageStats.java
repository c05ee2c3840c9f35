package io.saccade.core.road;

import org.HdrHistogram.Histogram;

/**
 * Counts the samples of one stage: in = passed + out + refused + failed + dropped. Written by the stage's one caller,
 * read after it has ended.
 */
public final class StageStats {
    /** Stands for a time that was not read. */
    static final long UNTIMED = 0;

    private final String name;
    private final boolean timed;
    private final Histogram nanos = new Histogram(2);
    private long in;
    private long passed;
    private long out;
    private long refused;
    private long failed;
    private long dropped;

    /** @param timed whether calls are timed, which costs about as much as the rest of the road */
    public StageStats(String name, boolean timed) {
        this.name = name;
        this.timed = timed;
    }

    public String name() {
        return name;
    }

    public long in() {
        return in;
    }

    /** Samples that the stage could not use. */
    public long passed() {
        return passed;
    }

    /** Samples emitted by a model, handled by a sink, or given by a source. */
    public long out() {
        return out;
    }

    public long refused() {
        return refused;
    }

    public long failed() {
        return failed;
    }

    /** Samples held and then dropped. */
    public long dropped() {
        return dropped;
    }

    /** The duration of the calls. */
    public Histogram nanos() {
        return nanos;
    }

    void arrived() {
        in++;
    }

    void passedBy() {
        passed++;
    }

    /** Adds samples that skipped the stage and were not counted one by one. */
    void passedBy(long count) {
        in += count;
        passed += count;
    }

    void answered() {
        out++;
    }

    void refusedOne() {
        refused++;
    }

    void failedOne() {
        failed++;
    }

    void failed(long count) {
        failed += count;
    }

    void droppedOne() {
        dropped++;
    }

    void dropped(long count) {
        dropped += count;
    }

    long start() {
        return start(UNTIMED);
    }

    /** The start time of a call: {@code read}, or the current time if that is {@link #UNTIMED}. */
    long start(long read) {
        if (!timed) return UNTIMED;
        return read == UNTIMED ? System.nanoTime() : read;
    }

    /** Records the end of a call; returns the current time, for the next call to use. */
    long stop(long start) {
        if (!timed) return UNTIMED;
        long now = System.nanoTime();
        nanos.recordValue(Math.max(0, now - start));
        return now;
    }

    /**
     * Adds the counts of a stage that was left behind in a call; its unanswered samples count as dropped. Its thread
     * may still count, so {@code in} is read last.
     */
    public void addLeftBehind(StageStats other) {
        long ended = other.passed + other.out + other.refused + other.failed + other.dropped;
        passed += other.passed;
        out += other.out;
        refused += other.refused;
        failed += other.failed;
        long came = Math.max(other.in, ended);
        in += came;
        dropped = in - passed - out - refused - failed;
    }

    /** Adds the counts of another worker of the same stage. */
    public void add(StageStats other) {
        in += other.in;
        passed += other.passed;
        out += other.out;
        refused += other.refused;
        failed += other.failed;
        dropped += other.dropped;
        nanos.add(other.nanos);
    }
}
