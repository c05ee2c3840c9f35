package io.saccade.core.road;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.LongSupplier;

/**
 * Counts the samples of one stage and times its calls. Written by the stage's one caller; any thread can {@link #read}
 * all counts of one moment. The writer never waits: a reader tries again if the writer counted meanwhile.
 */
public final class StageStats {
    /** Stands for a time that was not read. */
    static final long UNTIMED = 0;

    private static final VarHandle VERSION = handle("version");
    private static final VarHandle BUSY = handle("busyNanos");

    private final String name;
    private final boolean timed;
    private final CallTimes nanos = new CallTimes();

    private volatile LongSupplier passedBefore = () -> 0;
    private long busyNanos;
    /** Odd while the counts change. */
    private long version;

    private long in;
    private long passed;
    private long out;
    private long refused;
    private long failed;
    private long dropped;
    private long inside;

    /** @param timed whether calls are timed, which costs about as much as the rest of the road */
    public StageStats(String name, boolean timed) {
        this.name = name;
        this.timed = timed;
    }

    private static VarHandle handle(String field) {
        try {
            return MethodHandles.lookup().findVarHandle(StageStats.class, field, long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    public String name() {
        return name;
    }

    /** Also counts samples that skip the stage before they reach its caller. */
    void alsoPassed(LongSupplier count) {
        passedBefore = count;
    }

    public long in() {
        return in + passedBefore.getAsLong();
    }

    /** Samples that the stage could not use. */
    public long passed() {
        return passed + passedBefore.getAsLong();
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

    /** The durations of the calls. */
    public CallTimes nanos() {
        return nanos;
    }

    /** The time spent in calls that have ended. Any thread. */
    public long busyNanos() {
        return (long) BUSY.getOpaque(this);
    }

    /** All counts of one moment. Any thread. */
    public StageCounts read() {
        while (true) {
            long start = (long) VERSION.getAcquire(this);
            if ((start & 1) == 0) {
                long arrived = in;
                long before = passedBefore.getAsLong();
                StageCounts counts =
                        new StageCounts(arrived + before, passed + before, out, refused, failed, dropped, inside);
                VarHandle.loadLoadFence();
                if ((long) VERSION.getOpaque(this) == start) return counts;
            }
            Thread.onSpinWait();
        }
    }

    private void begin() {
        VERSION.setOpaque(this, version + 1);
        VarHandle.storeStoreFence();
    }

    private void end(long nowInside) {
        inside = nowInside;
        VERSION.setRelease(this, version + 1);
    }

    /** A sample comes to the stage. {@code nowInside} is the number inside after that, here and below. */
    void arrived(long nowInside) {
        begin();
        in++;
        end(nowInside);
    }

    /** A sample skips the stage and goes on at once. */
    void arrivedAndPassed() {
        begin();
        in++;
        passed++;
        end(inside);
    }

    /** A source gives a sample. */
    void given() {
        begin();
        in++;
        out++;
        end(inside);
    }

    /** A source fails in place of a sample. */
    void arrivedAndFailed() {
        begin();
        in++;
        failed++;
        end(inside);
    }

    /** A sample that skipped the stage goes on after it waited. */
    void passed(long nowInside) {
        begin();
        passed++;
        end(nowInside);
    }

    /** An answered sample goes on. */
    void answered(long nowInside) {
        begin();
        out++;
        end(nowInside);
    }

    void refused(long nowInside) {
        begin();
        refused++;
        end(nowInside);
    }

    void failed(long count, long nowInside) {
        begin();
        failed += count;
        end(nowInside);
    }

    void dropped(long count, long nowInside) {
        begin();
        dropped += count;
        end(nowInside);
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
        long took = Math.max(0, now - start);
        nanos.record(took);
        BUSY.setOpaque(this, busyNanos + took);
        return now;
    }

    /** Adds the counts of a stage that was left behind in a call; its unanswered samples count as dropped. */
    public void addLeftBehind(StageStats other) {
        StageCounts left = other.read();
        add(left);
        dropped += left.inside();
    }

    /** Adds the counts of another worker of the same stage. */
    public void add(StageStats other) {
        add(other.read());
        nanos.add(other.nanos);
    }

    private void add(StageCounts other) {
        in += other.in();
        passed += other.passed();
        out += other.out();
        refused += other.refused();
        failed += other.failed();
        dropped += other.dropped();
    }
}
