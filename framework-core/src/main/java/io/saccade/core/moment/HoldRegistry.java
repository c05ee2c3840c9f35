package io.saccade.core.moment;

import io.saccade.api.data.Sample;
import io.saccade.api.data.Sample.Held;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The holds of one stage, so that forgotten ones can be released. Any thread. */
public final class HoldRegistry {
    private final Set<Held> open = ConcurrentHashMap.newKeySet();

    Held hold(MomentSample sample) {
        sample.moment().enter();
        Held held = new OpenHold(sample);
        open.add(held);
        return held;
    }

    /** The number of holds that are not released. */
    public int count() {
        return open.size();
    }

    /** Releases all holds; returns their number. */
    public int reclaim() {
        int forgotten = open.size();
        open.forEach(Held::close);
        return forgotten;
    }

    /** Releases all holds; returns a sentence about the stage that forgot them, empty if there were none. */
    public Optional<String> reclaimed() {
        int forgotten = reclaim();
        return forgotten == 0
                ? Optional.empty()
                : Optional.of("held " + forgotten + " moments with sample.hold() and never released them");
    }

    private final class OpenHold implements Held {
        private final MomentSample sample;

        OpenHold(MomentSample sample) {
            this.sample = sample;
        }

        @Override
        public Sample sample() {
            return sample;
        }

        @Override
        public void close() {
            if (open.remove(this)) sample.moment().leave();
        }
    }
}
