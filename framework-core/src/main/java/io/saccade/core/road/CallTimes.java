package io.saccade.core.road;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * The durations of a stage's calls, counted in classes of a thirty-second of an octave, so that a percentile is at most
 * 3 % too large. It has a third of the memory of an HdrHistogram of two digits and is copied in a microsecond, so that a
 * snapshot of a run costs little. One thread records; any thread may copy meanwhile.
 */
public final class CallTimes {
    private static final long LONGEST_NANOS = TimeUnit.HOURS.toNanos(1);
    /** Classes of an octave, as a power of two. */
    private static final int FINENESS = 5;

    private static final int CLASSES = 1 << FINENESS;

    private final long[] counts;
    private long longest;

    /** No calls. */
    public CallTimes() {
        this(new long[index(LONGEST_NANOS) + 1], 0);
    }

    private CallTimes(long[] counts, long longest) {
        this.counts = counts;
        this.longest = longest;
    }

    /** Adds a call; one of more than an hour counts as an hour. */
    public void record(long nanos) {
        long counted = Math.max(0, Math.min(nanos, LONGEST_NANOS));
        counts[index(counted)]++;
        if (counted > longest) longest = counted;
    }

    /** Adds the calls of another worker of the stage; not to a copy. */
    public void add(CallTimes other) {
        for (int i = 0; i < other.used(); i++) counts[i] += other.counts[i];
        longest = Math.max(longest, other.longest);
    }

    /** The calls until now. The copy has room for these only, and takes no more. */
    public CallTimes copy() {
        long most = longest;
        return new CallTimes(Arrays.copyOf(counts, index(most) + 1), most);
    }

    /** The calls since an earlier copy. The longest of them is known by its class only. */
    public CallTimes since(CallTimes earlier) {
        long[] recent = new long[used()];
        long most = 0;
        for (int i = 0; i < recent.length; i++) {
            recent[i] = counts[i] - (i < earlier.counts.length ? earlier.counts[i] : 0);
            if (recent[i] > 0) most = largest(i);
        }
        return new CallTimes(recent, Math.min(most, longest));
    }

    /** The longest call, in nanoseconds. */
    public long longest() {
        return longest;
    }

    /**
     * Durations that these shares of the calls did not exceed, in nanoseconds; 0 without calls.
     *
     * @param shares from 0 to 1, ascending
     */
    public long[] percentiles(double... shares) {
        long[] found = new long[shares.length];
        int used = used();
        long total = 0;
        for (int i = 0; i < used; i++) total += counts[i];
        long sum = 0;
        int next = 0;
        for (int i = 0; i < used && next < shares.length && total > 0; i++) {
            sum += counts[i];
            while (next < shares.length && sum >= Math.max(1, Math.ceil(shares[next] * total))) {
                found[next++] = Math.min(largest(i), longest);
            }
        }
        return found;
    }

    /** How many of the classes may have calls. */
    private int used() {
        return index(longest) + 1;
    }

    /** The class of a duration: exact up to two octaves of classes, then by its highest bits. */
    private static int index(long nanos) {
        int shift = Math.max(0, Long.SIZE - 1 - FINENESS - Long.numberOfLeadingZeros(nanos));
        return (shift << FINENESS) + (int) (nanos >>> shift);
    }

    /** The largest duration of a class. */
    private static long largest(int index) {
        if (index < 2 * CLASSES) return index;
        int shift = (index >>> FINENESS) - 1;
        long next = index - ((long) shift << FINENESS) + 1;
        return (next << shift) - 1;
    }
}
