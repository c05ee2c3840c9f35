package io.saccade.core.road;

import io.saccade.core.moment.Moment;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Samples that a model held in a call that then failed. They are counted as failed and have no place in the order any
 * more, but the model may still have them in a batch and answer them later. Such an answer is ignored and is no error.
 * Until then, the newest of them keep their frames. One thread.
 */
final class FailedHolds {
    /** About one batch; a model that never answers its failed samples must not fill the memory. */
    private static final int MOST_KEPT = 32;

    private final Set<Moment> known = Collections.newSetFromMap(new WeakHashMap<>());
    private final ArrayDeque<Moment> kept = new ArrayDeque<>();

    /** Takes over one reference to the moment. */
    void add(Moment moment) {
        known.add(moment);
        kept.add(moment);
        if (kept.size() > MOST_KEPT) kept.remove().leave();
    }

    /** Whether the answer is to a failed sample, and is therefore ignored. */
    boolean answered(Moment moment) {
        if (!known.contains(moment)) return false;
        if (kept.remove(moment)) moment.leave();
        return true;
    }

    /** Releases the samples; no more answers will come. */
    void clear() {
        kept.forEach(Moment::leave);
        kept.clear();
    }
}
