package io.saccade.core.road;

import io.saccade.api.data.Sample;
import io.saccade.core.moment.MomentSample;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The place after a stage where its samples can be tapped, at any time of a run. Any thread. */
public final class TapPoint {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String stage;
    private final Duration patience;
    private final Consumer<String> notices;
    private volatile List<Tap> taps = List.of();
    private boolean closed;

    /** @param notices gets a sentence if a consumer fails, is slow or keeps samples */
    public TapPoint(String stage, Consumer<String> notices) {
        this(stage, PATIENCE, notices);
    }

    TapPoint(String stage, Duration patience, Consumer<String> notices) {
        this.stage = stage;
        this.patience = patience;
        this.notices = notices;
    }

    /**
     * Begins to pass samples to a consumer.
     *
     * @param every the time from one sample to the next, at least
     */
    public synchronized Tap add(Duration every, Consumer<Sample> consumer) {
        Tap tap = new Tap(stage, every, patience, consumer, notices);
        if (closed) tap.close();
        taps = Stream.concat(taps.stream().filter(other -> !other.isClosed()), Stream.of(tap))
                .toList();
        return tap;
    }

    /** Closes all taps, and those added later; returns those that were open. */
    public synchronized List<Tap> close() {
        List<Tap> open = taps;
        closed = true;
        taps.forEach(Tap::close);
        taps = List.of();
        return open;
    }

    /** The link that offers each sample to the taps before it hands it on. */
    public Link before(Link next) {
        return new TappedLink(next);
    }

    private final class TappedLink implements Link {
        private final Link next;

        TappedLink(Link next) {
            this.next = next;
        }

        @Override
        public void accept(MomentSample sample) throws StageFailure, InterruptedException {
            accept(sample, StageStats.UNTIMED);
        }

        @Override
        public void accept(MomentSample sample, long nanos) throws StageFailure, InterruptedException {
            List<Tap> present = taps;
            if (!present.isEmpty()) {
                for (Tap tap : present) tap.offer(sample);
            }
            next.accept(sample, nanos);
        }

        @Override
        public void end() throws StageFailure, InterruptedException {
            next.end();
        }
    }
}
