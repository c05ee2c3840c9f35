package io.saccade.core.road;

import io.saccade.core.moment.MomentSample;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The samples of a model that are held, or that wait behind a held one, in their order. Each holds one reference to its
 * moment. One thread.
 */
final class WaitingSamples {
    /**
     * Limit of samples that wait behind a held one: far more than any stage needs, and few enough not to fill a disk.
     */
    private static final int MOST_BEHIND = 100_000;

    private final String stage;
    private final int mostHeld;
    private final ArrayDeque<Slot> slots = new ArrayDeque<>();
    private final FailedHolds failedHolds = new FailedHolds();
    private int held;

    /** @param mostHeld how many samples the model may hold at a time */
    WaitingSamples(String stage, int mostHeld) {
        this.stage = stage;
        this.mostHeld = mostHeld;
    }

    boolean isEmpty() {
        return slots.isEmpty();
    }

    /** @throws IllegalStateException if the model holds as many samples as it may */
    void hold(MomentSample sample) {
        if (held >= mostHeld) {
            throw new IllegalStateException("stage '" + stage + "' holds " + held + " samples, the most it may;"
                    + " it must emit or drop some first, or its factory say more in 'mostHeld'");
        }
        slots.add(new Slot(sample, null));
        held++;
    }

    /**
     * Adds a sample that waits for the earlier ones.
     *
     * @throws IllegalStateException if too many samples wait now
     */
    void add(MomentSample sample) {
        slots.add(new Slot(sample, sample));
        if (slots.size() - held < MOST_BEHIND) return;
        throw new IllegalStateException(
                "it holds sample " + slots.element().given.index() + ", and " + MOST_BEHIND
                        + " samples wait behind that one; a model must emit or drop what it holds before long, also where later"
                        + " samples pass it by");
    }

    /**
     * Finds the slot of a held sample. It is nearly always the first, so the search is cheap.
     *
     * @return {@code null} if no such sample is held
     */
    @Nullable
    Slot find(MomentSample sample) {
        for (Slot slot : slots) {
            if (slot.ready == null && slot.given.moment() == sample.moment()) return slot;
        }
        return null;
    }

    /** Whether the sample was held in a call that then failed, so that an answer to it is ignored. */
    boolean hasFailed(MomentSample sample) {
        return failedHolds.answered(sample.moment());
    }

    void answer(Slot slot, MomentSample result) {
        slot.ready = result;
        held--;
    }

    /** Removes a held sample and releases it. */
    void drop(Slot slot) {
        slots.remove(slot);
        held--;
        slot.given.moment().leave();
    }

    /** Removes a held sample whose call failed. The model may still answer it. */
    void fail(Slot slot) {
        slots.remove(slot);
        held--;
        failedHolds.add(slot.given.moment());
    }

    /** Removes the first sample, if it waits for no other. */
    @Nullable
    MomentSample poll() {
        Slot head = slots.peek();
        if (head == null || head.ready == null) return null;
        slots.remove();
        return head.ready;
    }

    /** Removes all samples, and forgets those that failed: another model goes on with them. */
    ArrayDeque<Slot> removeAll() {
        ArrayDeque<Slot> all = new ArrayDeque<>(slots);
        slots.clear();
        held = 0;
        failedHolds.clear();
        return all;
    }

    /** Adds samples that {@link #removeAll} removed. */
    void putBack(ArrayDeque<Slot> removed) {
        slots.addAll(removed);
        held += (int) removed.stream().filter(slot -> slot.ready == null).count();
    }

    /** Removes and releases all held samples; returns their number. No more answers will come. */
    int removeHeld() {
        failedHolds.clear();
        List<Slot> left = slots.stream().filter(slot -> slot.ready == null).toList();
        left.forEach(this::drop);
        return left.size();
    }

    /** Releases all samples; returns how many were held. */
    int clear() {
        int removed = removeHeld();
        slots.forEach(slot -> slot.given.moment().leave());
        slots.clear();
        return removed;
    }

    /** A place in the order of samples. */
    static final class Slot {
        private final MomentSample given;
        private @Nullable MomentSample ready;

        private Slot(MomentSample given, @Nullable MomentSample ready) {
            this.given = given;
            this.ready = ready;
        }

        /** The sample as the model got it. */
        MomentSample given() {
            return given;
        }

        /** The sample that goes on; {@code null} while the model holds it. */
        @Nullable
        MomentSample ready() {
            return ready;
        }
    }
}
