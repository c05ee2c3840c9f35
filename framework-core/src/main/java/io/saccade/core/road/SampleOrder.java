package io.saccade.core.road;

import io.saccade.core.moment.MomentSample;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Hands the samples of a model on in their order, and counts them. Behind a held sample all others wait, including those
 * that skip the model. Each waiting sample holds one reference to its moment. One thread.
 */
final class SampleOrder {
    /**
     * Limit of samples that wait behind a held one: far more than any stage needs, and few enough not to fill a disk.
     */
    private static final int MOST_BEHIND = 100_000;

    private final StageStats stats;
    private final Link next;
    private final ArrayDeque<Slot> slots = new ArrayDeque<>();
    private final FailedHolds failedHolds = new FailedHolds();
    private int mostHeld;
    private int held;
    private int running;
    private int toGiveAgain;

    /** @param mostHeld how many samples the model may hold at a time */
    SampleOrder(StageStats stats, int mostHeld, Link next) {
        this.stats = stats;
        this.mostHeld = mostHeld;
        this.next = next;
    }

    /** Sets how many samples the model may hold at a time. */
    void mayHold(int count) {
        mostHeld = count;
    }

    /** The samples that are held, in a call, or waiting behind a held one. */
    private int inside() {
        return slots.size() + toGiveAgain + running;
    }

    /** Takes a sample that skips the model. */
    void pass(MomentSample sample, long nanos) throws StageFailure, InterruptedException {
        if (slots.isEmpty()) {
            stats.arrivedAndPassed();
            next.accept(sample, nanos);
        } else {
            stats.arrived(inside() + 1);
            await(sample, true);
        }
    }

    /** Counts a sample that is given to the model next. */
    void arrived() {
        stats.arrived(inside() + 1);
    }

    /** A call with a sample begins. */
    void begin() {
        running = 1;
    }

    /** The call ends. */
    void end() {
        running = 0;
    }

    /** Releases the sample of a call that ended without an answer. */
    void leave(MomentSample sample, boolean failed) {
        if (failed) stats.failed(1, inside());
        else stats.refused(inside());
        sample.moment().leave();
    }

    /** Hands on an answered sample, or one that skips the model, once no earlier one is held. */
    void forward(MomentSample sample, boolean passing, long nanos) throws StageFailure, InterruptedException {
        if (slots.isEmpty()) handOn(sample, passing, nanos);
        else await(sample, passing);
    }

    private void await(MomentSample sample, boolean passing) throws StageFailure {
        slots.add(Slot.waiting(sample, passing));
        if (slots.size() - held < MOST_BEHIND) return;
        throw new StageFailure(
                stats.name(),
                sample.index(),
                new IllegalStateException(
                        "it holds sample " + slots.element().given().index() + ", and " + MOST_BEHIND + " later"
                                + " samples wait for it; a model must soon emit or drop each sample that it holds"));
    }

    private void handOn(MomentSample sample, boolean passing, long nanos) throws StageFailure, InterruptedException {
        countGone(passing);
        next.accept(sample, nanos);
    }

    private void countGone(boolean passing) {
        if (passing) stats.passed(inside());
        else stats.answered(inside());
    }

    /** Hands on the first samples that wait for no other. */
    void drain() throws StageFailure, InterruptedException {
        for (Slot head = poll(); head != null; head = poll()) {
            handOn(Objects.requireNonNull(head.ready()), head.passing(), StageStats.UNTIMED);
        }
    }

    private @Nullable Slot poll() {
        Slot head = slots.peek();
        return head == null || head.ready() == null ? null : slots.remove();
    }

    /**
     * Holds the sample of the call.
     *
     * @throws IllegalStateException if the model holds as many samples as it may
     */
    void hold(MomentSample sample) {
        if (held >= mostHeld) {
            throw new IllegalStateException("stage '" + stats.name() + "' holds " + held + " samples, the most it"
                    + " may; it must emit or drop some first, or its factory must return more from 'mostHeld'");
        }
        slots.add(Slot.held(sample));
        held++;
        running = 0;
    }

    /**
     * Finds the slot of a held sample. It is nearly always the first, so the search is cheap.
     *
     * @return {@code null} if no such sample is held
     */
    @Nullable
    Slot find(MomentSample sample) {
        for (Slot slot : slots) {
            if (slot.ready() == null && slot.given().moment() == sample.moment()) return slot;
        }
        return null;
    }

    /** Whether the sample was held in a call that then failed, so that an answer to it is ignored. */
    boolean hasFailed(MomentSample sample) {
        return failedHolds.answered(sample.moment());
    }

    /** Answers a held sample, which goes on with the next {@link #drain}. */
    void answer(Slot slot, MomentSample result) {
        slot.answer(result);
        held--;
    }

    /** Drops a held sample. */
    void drop(Slot slot) {
        remove(slot);
        stats.dropped(1, inside());
    }

    private void remove(Slot slot) {
        slots.remove(slot);
        held--;
        slot.given().moment().leave();
    }

    /** Counts a held sample as failed. The model may still answer it. */
    void fail(Slot slot) {
        slots.remove(slot);
        held--;
        failedHolds.add(slot.given().moment());
        stats.failed(1, inside());
    }

    /** Counts all held samples as failed; returns their number. No more answers will come. */
    int failHeld() {
        int count = removeHeld();
        stats.failed(count, inside());
        return count;
    }

    private int removeHeld() {
        failedHolds.clear();
        List<Slot> left = slots.stream().filter(slot -> slot.ready() == null).toList();
        left.forEach(this::remove);
        return left.size();
    }

    /** Takes out all samples, which go to another model, and forgets those that failed. */
    ArrayDeque<Slot> takeOut() {
        ArrayDeque<Slot> all = new ArrayDeque<>(slots);
        slots.clear();
        held = 0;
        failedHolds.clear();
        toGiveAgain += all.size();
        return all;
    }

    /** The next of the samples taken out; {@code null} at the end. */
    @Nullable
    Slot next(ArrayDeque<Slot> takenOut) {
        Slot slot = takenOut.poll();
        if (slot != null) toGiveAgain--;
        return slot;
    }

    /** Puts the rest of the samples back. */
    void putBack(ArrayDeque<Slot> takenOut) {
        for (Slot slot = next(takenOut); slot != null; slot = next(takenOut)) {
            slots.add(slot);
            if (slot.ready() == null) held++;
        }
    }

    /** Releases all samples; counts held ones as dropped, and the others as they would have gone on. */
    void abandon() {
        int dropped = removeHeld();
        stats.dropped(dropped, inside());
        for (Slot left = poll(); left != null; left = poll()) {
            left.given().moment().leave();
            countGone(left.passing());
        }
    }
}
