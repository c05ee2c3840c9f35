package io.saccade.core.road;

import io.saccade.api.data.Key;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Model;
import io.saccade.core.moment.HoldRegistry;
import io.saccade.core.moment.MomentSample;
import io.saccade.core.moment.Renames;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Calls one model, keeps the order of its samples, and counts them. While the model holds no sample, answers go on at
 * once; behind a held sample all others wait, including those that skip the model.
 */
public final class ModelRunner implements Link, Model.Emitter, ModelPlace {
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
    private final SampleOrder order;
    private final FirstSample first = new FirstSample();
    private HoldRegistry holds = new HoldRegistry();

    private Model model;
    private @Nullable MomentSample given;
    private @Nullable MomentSample emitted;
    private Answer answer = Answer.NONE;

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
        this.next = next;
        this.order = new SampleOrder(stats, mostHeld, next);
    }

    @Override
    public void accept(MomentSample sample) throws StageFailure, InterruptedException {
        accept(sample, StageStats.UNTIMED);
    }

    @Override
    public void accept(MomentSample sample, long nanos) throws StageFailure, InterruptedException {
        if (uses(sample)) {
            order.arrived();
            give(sample, nanos);
        } else {
            order.pass(sample, nanos);
        }
    }

    private void give(MomentSample sample, long nanos) throws StageFailure, InterruptedException {
        order.begin();
        first.tell(sample.index());
        given = sample;
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

    /**
     * Completes a call. A result emitted before a failure counts; a hold does not, since all later samples would wait
     * for it.
     */
    private void settle(MomentSample sample, @Nullable Throwable failure, long nanos)
            throws StageFailure, InterruptedException {
        order.end();
        given = null;
        MomentSample result = emitted;
        emitted = null;
        if (answer == Answer.HELD && failure != null) {
            failHeld(sample);
        } else if (answer == Answer.NONE) {
            order.leave(sample, failure != null);
        } else if (result != null) {
            order.forward(result, false, nanos);
        }
        order.drain();
        if (failure != null) recover(failure, sample.index());
    }

    /** Does nothing if the model answered the held sample in the same call, before it failed. */
    private void failHeld(MomentSample sample) {
        Slot slot = order.find(sample);
        if (slot != null) order.fail(slot);
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
        ArrayDeque<Slot> before = order.takeOut();
        try {
            for (Slot slot = order.next(before); slot != null; slot = order.next(before)) {
                MomentSample ready = slot.ready();
                if (ready == null) give(slot.given(), StageStats.UNTIMED);
                else order.forward(ready, slot.passing(), StageStats.UNTIMED);
            }
        } finally {
            order.putBack(before); // if the road ended meanwhile, for abandon()
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
        requireDeclared(result, slot.given());
        order.answer(slot, result);
    }

    @Override
    public void hold(Sample sample) {
        MomentSample kept = Renames.real(sample);
        if (given == null || answer != Answer.NONE || kept.moment() != given.moment()) {
            throw new IllegalStateException(
                    "only the sample given can be held, and only once, not sample " + sample.index());
        }
        order.hold(given);
        answer = Answer.HELD;
    }

    @Override
    public void drop(Sample sample) {
        Slot slot = heldSlot(Renames.real(sample));
        if (slot != null) order.drop(slot);
    }

    /** The slot of an answered sample; {@code null} for a sample that counts as failed already. */
    private @Nullable Slot heldSlot(MomentSample sample) {
        Slot slot = order.find(sample);
        if (slot != null || order.hasFailed(sample)) return slot;
        throw new IllegalStateException("stage '" + stats.name() + "' emitted or dropped sample " + sample.index()
                + ", which it was not given, or a second time");
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
        flush();
        next.end();
    }

    @Override
    public void flush() throws StageFailure, InterruptedException {
        Throwable failure = null;
        try {
            model.flush(this);
        } catch (Throwable e) { // a plugin's linkage error, as above
            failure = e;
        }
        int left = order.failHeld();
        order.drain();
        if (failure == null && left > 0) {
            failure = new IllegalStateException(
                    "held " + left + " samples at the end, and neither emitted nor dropped them in flush");
        }
        if (failure != null) recover(failure, -1);
    }

    @Override
    public List<HoldRegistry> goOn(List<Model> models, int mostHeld, LongConsumer firstSample) {
        HoldRegistry before = holds;
        holds = new HoldRegistry();
        model = models.get(0);
        order.mayHold(mostHeld);
        first.ask(firstSample);
        return List.of(before);
    }

    /** Whether the model processes the sample; otherwise the sample skips it. */
    boolean uses(MomentSample sample) {
        return sample.hasAll(reads);
    }

    /** How many samples skipped the model so far. */
    long passed() {
        return stats.passed();
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
        order.abandon();
    }
}
