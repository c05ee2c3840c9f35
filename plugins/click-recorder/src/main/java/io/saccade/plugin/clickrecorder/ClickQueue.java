package io.saccade.plugin.clickrecorder;

import io.saccade.api.data.Click;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Presses that wait for their sample, and the account of them. Any thread.
 *
 * <p>A press belongs to the first sample with eyes that is no older than it, and at most 500 ms younger. A sample
 * takes one press: where two have the same first sample, the later one takes the sample after it.
 */
final class ClickQueue {
    static final long PATIENCE_NANOS = 500_000_000;
    /** No sample is so long on its way: what waits longer waits for none. */
    private static final long FORGOTTEN_NANOS = 60_000_000_000L;

    private final LongSupplier clock;
    private final Deque<Click> waiting = new ArrayDeque<>();
    private long labelled;
    private long discarded;

    /** @param clock that samples are stamped by */
    ClickQueue(LongSupplier clock) {
        this.clock = clock;
    }

    /**
     * A button went down, now.
     *
     * <p>Stamped under the lock, so that no sample younger than the press is labelled before the press is here.
     *
     * @param x pixels of the desktop
     * @param y likewise
     */
    synchronized void press(double x, double y, String button) {
        discardOlderThan(FORGOTTEN_NANOS);
        waiting.add(new Click(clock.getAsLong(), x, y, button));
    }

    /** The click that labels a sample, where there is one. */
    synchronized Optional<Click> clickFor(long sampleNanos) {
        while (!waiting.isEmpty() && sampleNanos - waiting.getFirst().timestampNanos() > PATIENCE_NANOS) discard();
        if (waiting.isEmpty() || waiting.getFirst().timestampNanos() > sampleNanos) return Optional.empty();
        labelled++;
        return Optional.of(waiting.removeFirst());
    }

    /** Gives up presses that have waited longer. */
    synchronized void discardOlderThan(long nanos) {
        long now = clock.getAsLong();
        while (!waiting.isEmpty() && now - waiting.getFirst().timestampNanos() > nanos) discard();
    }

    /** No sample comes any more. */
    synchronized void discardAll() {
        while (!waiting.isEmpty()) discard();
    }

    private void discard() {
        waiting.removeFirst();
        discarded++;
    }

    /** How many presses became the label of a sample. */
    synchronized long labelled() {
        return labelled;
    }

    /** How many were given up: with those labelled and those that wait, all there were. */
    synchronized long discarded() {
        return discarded;
    }
}
