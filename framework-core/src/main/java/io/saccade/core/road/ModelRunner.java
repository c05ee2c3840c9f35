package io.saccade.core.road;

import io.saccade.api.data.Key;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Model;
import io.saccade.core.moment.HoldRegistry;
import io.saccade.core.moment.MomentSample;
import io.saccade.core.moment.Renames;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Calls one model, keeps the order of its samples, and counts them. While the model holds no sample, answers go on at
 * once; behind a held sample all others wait, including those that skip the model.
 */
public final class ModelRunner implements Link, Model.Emitter {
    /**
     * Limit of samples that wait behind a held one: far more than any stage needs, and few enough not to fill a disk.
     */
    private static final int MOST_BEHIND = 100_000;

    private enum Answer {
        NONE,
        EMITTED,
        HELD
    }

    private final StageStats stats;
    private final Key<?>[] reads;
    private final Set<Key<?>> writes;
    private final Renames renames;
    private final Recovery<Model> recovery;
    private final Link next;
    private final int mostHeld;
    private final ArrayDeque<Slot> waiting = new ArrayDeque<>();
    private final HoldRegistry holds = new HoldRegistry();
    private final FailedHolds failedHolds = new FailedHolds();

    private Model model;
    private @Nullable MomentSample given;
    private @Nullable MomentSample emitted;
    private Answer answer = Answer.NONE;
    private int held;

    /**
     * @param reads under the pipeline's key names, as are {@code writes}
     * @param mostHeld how many samples the model may hold at a time
     * @param next receives the model's results and the samples that skip it
     */
    public ModelRunner(
            Model model,
            StageStats stats,
            Set<Key<?>> reads,
            Set<Key<?>> writes,
            Renames renames,
            Recovery<Model> recovery,
            int mostHeld,
            Link next) {
        this.model = model;
        this.stats = stats;
        this.reads = reads.toArray(new Key<?>[0]);
        this.writes = writes;
        this.renames = renames;
        this.recovery = recovery;
        this.mostHeld = mostHeld;
        this.next = next;
    }

    @Override
    public void accept(MomentSample sample) throws StageFailure, InterruptedException {
        accept(sample, StageStats.UNTIMED);
    }

    @Override
    public void accept(MomentSample sample, long nanos) throws StageFailure, InterruptedException {
        stats.arrived();
        if (!carriesAll(sample)) {
            stats.passedBy();
            forward(sample, nanos);
            return;
        }
        give(sample, nanos);
    }

    private void give(MomentSample sample, long nanos) throws StageFailure, InterruptedException {
        given = sample;
        emitted = null;
        answer = Answer.NONE;
        Throwable failure = null;
        long start = stats.start(nanos);
        try {
            model.process(renames.view(sample.heldBy(holds)), this);
        } catch (Throwable e) { // a plugin's linkage error must reach the report like any other failure
            failure = e;
        }
        settle(sample, failure, stats.stop(start));
    }

    private boolean carriesAll(MomentSample sample) {
        for (Key<?> key : reads) {
            if (!sample.has(key)) return false;
        }
        return true;
    }

    /**
     * Completes a call. A result emitted before a failure counts; a hold does not, since all later samples would wait
     * for it.
     */
    private void settle(MomentSample sample, @Nullable Throwable failure, long nanos)
            throws StageFailure, InterruptedException {
        given = null;
        MomentSample result = emitted;
        emitted = null;
        if (answer == Answer.HELD && failure != null) {
            failHeld(sample);
        } else if (answer == Answer.NONE) {
            if (failure == null) stats.refusedOne();
            else stats.failedOne();
            sample.moment().leave();
        } else if (result != null) {
            stats.answered();
            forward(result, nanos);
        }
        drain();
        if (failure != null) recover(failure, sample.index());
    }

    /** Does nothing if the model answered the held sample in the same call, before it failed. */
    private void failHeld(MomentSample sample) {
        for (Slot slot : waiting) {
            if (slot.ready != null || slot.given != sample) continue;
            waiting.remove(slot);
            held--;
            stats.failedOne();
            failedHolds.add(sample.moment());
            return;
        }
    }

    private void recover(Throwable failure, long index) throws StageFailure, InterruptedException {
        if (failure instanceof InterruptedException interruption) throw interruption;
        Model replacement = recovery.after(failure, index);
        if (replacement == model) return;
        model = replacement;
        giveAgain();
    }

    /** Passes the samples that the old model held to the new one, in order with the samples that wait behind them. */
    private void giveAgain() throws StageFailure, InterruptedException {
        Deque<Slot> before = new ArrayDeque<>(waiting);
        waiting.clear();
        held = 0;
        failedHolds.clear();
        try {
            for (Slot slot = before.poll(); slot != null; slot = before.poll()) {
                if (slot.ready == null) give(slot.given, StageStats.UNTIMED);
                else forward(slot.ready, StageStats.UNTIMED);
            }
        } finally {
            waiting.addAll(before); // if the road ended meanwhile, for abandon()
        }
    }

    private void forward(MomentSample sample, long nanos) throws StageFailure, InterruptedException {
        if (waiting.isEmpty()) {
            next.accept(sample, nanos);
            return;
        }
        waiting.add(Slot.ready(sample));
        if (waiting.size() - held < MOST_BEHIND) return;
        throw new StageFailure(
                stats.name(),
                sample.index(),
                new IllegalStateException(
                        "it holds sample " + waiting.element().given.index() + ", and " + MOST_BEHIND
                                + " samples wait behind that one; a model must emit or drop what it holds before long, also"
                                + " where later samples pass it by"));
    }

    private void drain() throws StageFailure, InterruptedException {
        for (Slot head = waiting.peek(); head != null && head.ready != null; head = waiting.peek()) {
            waiting.remove();
            next.accept(head.ready);
        }
    }

    @Override
    public void emit(Sample sample) {
        MomentSample result = Renames.real(sample);
        if (given != null && answer == Answer.NONE && result.moment() == given.moment()) {
            requireDeclared(result, given);
            emitted = result;
            answer = Answer.EMITTED;
            return;
        }
        Slot slot = heldSlot(result);
        if (slot == null) return;
        requireDeclared(result, slot.given);
        slot.ready = result;
        held--;
        stats.answered();
    }

    @Override
    public void hold(Sample sample) {
        MomentSample kept = Renames.real(sample);
        if (given == null || answer != Answer.NONE || kept.moment() != given.moment()) {
            throw new IllegalStateException(
                    "only the sample given can be held, and only once, not sample " + sample.index());
        }
        if (held >= mostHeld) {
            throw new IllegalStateException("stage '" + stats.name() + "' holds " + held + " samples, the most it may;"
                    + " it must emit or drop some first, or its factory say more in 'mostHeld'");
        }
        held++;
        waiting.add(Slot.held(given));
        answer = Answer.HELD;
    }

    @Override
    public void drop(Sample sample) {
        Slot slot = heldSlot(Renames.real(sample));
        if (slot == null) return;
        giveUp(slot);
        stats.droppedOne();
    }

    private void giveUp(Slot slot) {
        waiting.remove(slot);
        held--;
        slot.given.moment().leave();
    }

    /**
     * Finds the slot of a held sample. It is nearly always the first, so the search is cheap.
     *
     * @return {@code null} for a sample that counts as failed already
     */
    private @Nullable Slot heldSlot(MomentSample sample) {
        for (Slot slot : waiting) {
            if (slot.ready == null && slot.given.moment() == sample.moment()) return slot;
        }
        if (failedHolds.answered(sample.moment())) return null;
        throw new IllegalStateException("stage '" + stats.name() + "' answered sample " + sample.index()
                + ", which it was not given, or had answered already");
    }

    private void requireDeclared(MomentSample result, MomentSample origin) {
        Key<?> undeclared = result.firstAddedBeyond(writes, origin);
        if (undeclared != null) {
            throw new IllegalStateException("stage '" + stats.name() + "' wrote '" + undeclared
                    + "', which its ports do not declare: add .writing(...) to them");
        }
    }

    @Override
    public void end() throws StageFailure, InterruptedException {
        Throwable failure = null;
        try {
            model.flush(this);
        } catch (Throwable e) { // a plugin's linkage error, as above
            failure = e;
        }
        failedHolds.clear();
        int left = failHeld();
        drain();
        if (failure == null && left > 0) {
            failure = new IllegalStateException(
                    "held " + left + " samples to the end, and neither emitted nor dropped them in flush");
        }
        if (failure != null) recover(failure, -1);
        next.end();
    }

    /** The stage's name. */
    public String stage() {
        return stats.name();
    }

    /** Releases the samples that the model still holds through {@code sample.hold()}; returns a notice about them. */
    public Optional<String> reclaimed() {
        return holds.reclaimed();
    }

    /** Releases the waiting samples, after the threads have stopped; counts held samples as dropped. */
    public void abandon() {
        failedHolds.clear();
        for (Slot slot : waiting) {
            if (slot.ready == null) stats.droppedOne();
            slot.given.moment().leave();
        }
        held = 0;
        waiting.clear();
    }

    /** Marks all samples still held as failed; returns their number. */
    private int failHeld() {
        List<Slot> left = waiting.stream().filter(slot -> slot.ready == null).toList();
        for (Slot slot : left) {
            giveUp(slot);
            stats.failedOne();
        }
        return left.size();
    }

    /** A place in the order of samples, held or ready. */
    private static final class Slot {
        private final MomentSample given;
        private @Nullable MomentSample ready;

        private Slot(MomentSample given, @Nullable MomentSample ready) {
            this.given = given;
            this.ready = ready;
        }

        static Slot held(MomentSample sample) {
            return new Slot(sample, null);
        }

        static Slot ready(MomentSample sample) {
            return new Slot(sample, sample);
        }
    }
}
