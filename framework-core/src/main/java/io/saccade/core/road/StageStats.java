package io.saccade.core.road;

import org.HdrHistogram.Histogram;

/**
 * What became of the samples that came to one stage: in = passed + out + refused + failed + dropped. Written
 * by the stage's one caller, read when it has ended.
 */
public final class StageStats {
    /** In place of a time that nobody has read. */
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

    /** @param timed whether calls are timed, which costs about as much as the road itself */
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

    /** Samples the stage could not use. */
    public long passed() {
        return passed;
    }

    /** Samples answered: emitted by a model, handled by a sink, given by a source. */
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

    /** How long the calls took. */
    public Histogram nanos() {
        return nanos;
    }

    void arrived() {
        in++;
    }

    void passedBy() {
        passed++;
    }

    /** Samples that arrived and passed by where nobody counted them one by one. */
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

    void droppedOne() {
        dropped++;
    }

    long start() {
        return start(UNTIMED);
    }

    /** The start of a call: what the clock showed a moment ago, where somebody has looked. */
    long start(long read) {
        if (!timed) return UNTIMED;
        return read == UNTIMED ? System.nanoTime() : read;
    }

    /** The end of a call; answers what the clock shows, for whatever begins now. */
    long stop(long start) {
        if (!timed) return UNTIMED;
        long now = System.nanoTime();
        nanos.recordValue(Math.max(0, now - start));
        return now;
    }

    /**
     * Adds what a stage counted that was left behind in a call: what it has not answered by now counts as dropped. Its
     * thread may go on counting meanwhile, so the samples that came are read last.
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

    /** Adds what another worker of the same stage counted. */
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
