package io.saccade.core.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Samples on which one stage failed for one reason, and which were skipped. One thread at a time. */
final class Skipped {
    /** Limit of listed ranges: a stage that fails at every other sample must not fill memory. */
    private static final int MOST_NAMED = 10;

    private final String stage;
    private final String reason;
    private final List<Stretch> stretches = new ArrayList<>();
    private long count;
    private boolean more;

    Skipped(String stage, String reason) {
        this.stage = stage;
        this.reason = reason;
    }

    /** A range of consecutive samples. */
    private record Stretch(long first, long last) {
        @Override
        public String toString() {
            return first == last ? String.valueOf(first) : first + " to " + last;
        }
    }

    /** Adds a sample; returns whether it is the first. */
    boolean add(long sample) {
        Stretch newest = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
        if (newest != null && newest.last() + 1 == sample && !more) {
            stretches.set(stretches.size() - 1, new Stretch(newest.first(), sample));
        } else if (stretches.size() < MOST_NAMED) {
            stretches.add(new Stretch(sample, sample));
        } else {
            more = true;
        }
        return ++count == 1;
    }

    String sentence() {
        String named = stretches.stream().map(Stretch::toString).collect(Collectors.joining(", "));
        return stage + " skipped " + (count == 1 ? "sample " + named : count + " samples that failed, " + named)
                + (more ? " and others: " : ": ") + reason;
    }
}
