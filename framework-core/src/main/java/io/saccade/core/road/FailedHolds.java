package io.saccade.core.road;

import io.saccade.core.moment.Moment;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Samples that a model held in a call that failed. They have their fate and no place in the order any more, but the
 * model may have them in a batch and answer them later: that is not an error, and until then the newest of them keep
 * their frames. One thread.
 */
final class FailedHolds {
    /** About a batch; a model that forgets what it failed on must not fill the memory. */
    private static final int MOST_KEPT = 32;

    private final Set<Moment> known = Collections.newSetFromMap(new WeakHashMap<>());
    private final ArrayDeque<Moment> kept = new ArrayDeque<>();

    /** Takes over a count on the moment. */
    void add(Moment moment) {
        known.add(moment);
        kept.add(moment);
        if (kept.size() > MOST_KEPT) kept.remove().leave();
    }

    /** Whether an answer is to one of them; nothing comes of it. */
    boolean answered(Moment moment) {
        if (!known.contains(moment)) return false;
        if (kept.remove(moment)) moment.leave();
        return true;
    }

    /** No more answers will come. */
    void clear() {
        kept.forEach(Moment::leave);
        kept.clear();
    }
}
