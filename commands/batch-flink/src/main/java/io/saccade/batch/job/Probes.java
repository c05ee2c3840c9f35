package io.saccade.batch.job;

import java.util.HashSet;
import java.util.Set;
import java.util.function.LongSupplier;

/** Holds the first item back until every reader has found what it needs, or the first ones have waited long enough. */
final class Probes {
    private static final long PATIENCE_NANOS = 30_000_000_000L;

    private final int readers;
    private final LongSupplier nanos;
    private final Set<Integer> passed = new HashSet<>();
    private long firstNanos;
    private boolean over;

    Probes(int readers, LongSupplier nanos) {
        this.readers = readers;
        this.nanos = nanos;
    }

    void passed(int reader) {
        if (passed.isEmpty()) firstNanos = nanos.getAsLong();
        passed.add(reader);
    }

    boolean areOver() {
        boolean late = !passed.isEmpty() && nanos.getAsLong() - firstNanos > PATIENCE_NANOS;
        over |= late || passed.size() >= readers;
        return over;
    }
}
