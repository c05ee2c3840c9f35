package io.saccade.plugin.clickrecorder;

import io.saccade.api.data.Click;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Presses that wait for their sample, and their statistics. Thread-safe.
 *
 * <p>A press labels the first sample with eyes that is no older than it and at most 500 ms younger. A sample takes one
 * press: of two presses with the same first sample, the later one takes the next sample.
 */
final class ClickQueue {
    static final long PATIENCE_NANOS = 500_000_000;
    /** Older presses are discarded, since no sample takes this long to arrive. */
    private static final long FORGOTTEN_NANOS = 60_000_000_000L;

    private final LongSupplier clock;
    private final Deque<Click> waiting = new ArrayDeque<>();
    private long labelled;
    private long discarded;

    /** @param clock the clock of the samples' time stamps */
    ClickQueue(LongSupplier clock) {
        this.clock = clock;
    }

    /**
     * Adds a press at the current time.
     *
     * <p>Stamped under the lock, so that no sample younger than the press is labelled before the press is in the queue.
     *
     * @param x pixels of the desktop
     * @param y pixels of the desktop
     */
    synchronized void press(double x, double y, String button) {
        discardOlderThan(FORGOTTEN_NANOS);
        waiting.add(new Click(clock.getAsLong(), x, y, button));
    }

    /** Takes the click that labels a sample; empty if there is none. */
    synchronized Optional<Click> clickFor(long sampleNanos) {
        while (!waiting.isEmpty() && sampleNanos - waiting.getFirst().timestampNanos() > PATIENCE_NANOS) discard();
        if (waiting.isEmpty() || waiting.getFirst().timestampNanos() > sampleNanos) return Optional.empty();
        labelled++;
        return Optional.of(waiting.removeFirst());
    }

    /** Discards presses that have waited longer. */
    synchronized void discardOlderThan(long nanos) {
        long now = clock.getAsLong();
        while (!waiting.isEmpty() && now - waiting.getFirst().timestampNanos() > nanos) discard();
    }

    /** Discards all presses at the end of the samples. */
    synchronized void discardAll() {
        while (!waiting.isEmpty()) discard();
    }

    private void discard() {
        waiting.removeFirst();
        discarded++;
    }

    /** Number of presses that labelled a sample. */
    synchronized long labelled() {
        return labelled;
    }

    /** Number of discarded presses. Together with the labelled and waiting ones, these are all presses. */
    synchronized long discarded() {
        return discarded;
    }
}
