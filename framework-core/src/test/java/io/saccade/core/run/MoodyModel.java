package io.saccade.core.run;

import io.saccade.api.data.Key;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Model;
import io.saccade.core.run.Ledger.Fate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Emits, refuses and fails at random; one that may hold also drops, answers out of order and fails in flush. */
final class MoodyModel implements Model {
    private final Random random;
    private final Ledger ledger;
    private final int generation;
    private final Key<Long> writes;
    private final boolean holds;
    private final Runnable closing;
    private final ArrayDeque<Sample> held = new ArrayDeque<>();
    private final List<Sample.Held> kept = new ArrayList<>();

    /** @param closing called when the model is closed */
    MoodyModel(long seed, Ledger ledger, int generation, Key<Long> writes, boolean holds, Runnable closing) {
        this.random = new Random(seed * 31 + generation);
        this.ledger = ledger;
        this.generation = generation;
        this.writes = writes;
        this.holds = holds;
        this.closing = closing;
    }

    @Override
    public void process(Sample sample, Emitter out) {
        ledger.got(sample.index(), generation);
        if (random.nextInt(10) == 0) kept.add(sample.hold());
        if (kept.size() > 5) kept.remove(0).close();
        switch (random.nextInt(12)) {
            case 0 -> fail(sample);
            case 1 -> ledger.decide(sample.index(), generation, Fate.REFUSED);
            case 2, 3, 4, 5 -> hold(sample, out);
            case 6 -> failAfterHold(sample, out);
            default -> emit(sample, out);
        }
    }

    private void emit(Sample sample, Emitter out) {
        ledger.decide(sample.index(), generation, Fate.EMITTED);
        out.emit(sample.with(writes, (long) generation));
    }

    private void fail(Sample sample) {
        ledger.decide(sample.index(), generation, Fate.FAILED);
        throw new IllegalStateException("a bad moment");
    }

    private void failAfterHold(Sample sample, Emitter out) {
        if (holds && held.size() < 20) out.hold(sample);
        fail(sample);
    }

    private void hold(Sample sample, Emitter out) {
        if (!holds) {
            emit(sample, out);
            return;
        }
        out.hold(sample);
        held.add(sample);
        if (held.size() > 20) answer(out, 16);
    }

    private void answer(Emitter out, int count) {
        for (int i = 0; i < count; i++) {
            Sample sample = random.nextBoolean() ? held.removeFirst() : held.removeLast();
            if (random.nextInt(5) > 0) {
                emit(sample, out);
            } else {
                ledger.decide(sample.index(), generation, Fate.DROPPED);
                out.drop(sample);
            }
        }
    }

    @Override
    public void flush(Emitter out) {
        if (random.nextInt(5) > 0 || held.isEmpty()) {
            answer(out, held.size());
            return;
        }
        held.forEach(sample -> ledger.decide(sample.index(), generation, Fate.FAILED));
        held.clear();
        throw new IllegalStateException("no answer");
    }

    @Override
    public void close() {
        kept.forEach(Sample.Held::close);
        closing.run();
    }
}
