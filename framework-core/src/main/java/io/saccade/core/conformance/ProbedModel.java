package io.saccade.core.conformance;

import io.saccade.api.data.Key;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Model;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A model under test. */
final class ProbedModel extends ProbedStage<Model> implements Model {
    private final Set<Key<?>> declared;
    private final Map<Long, Set<Key<?>>> given = new ConcurrentHashMap<>();
    private final Set<Long> held = ConcurrentHashMap.newKeySet();
    private final Set<Long> answered = ConcurrentHashMap.newKeySet();

    /** @param declared the keys that it may write */
    ProbedModel(Model model, Set<Key<?>> declared, Probe probe) {
        super(model, probe);
        this.declared = declared;
    }

    @Override
    public void process(Sample sample, Emitter out) throws Exception {
        given.put(sample.index(), sample.keys());
        answering(out, "process()", emitter -> reading(sample, () -> stage().process(sample, emitter)));
    }

    @Override
    public void flush(Emitter out) throws Exception {
        answering(out, "flush()", stage()::flush);
        if (!held.isEmpty()) probe().violates(Rule.HELD, "never answered the samples " + held + ", which it held");
    }

    private void answering(Emitter out, String method, Answering answering) throws Exception {
        ProbedEmitter emitter = new ProbedEmitter(out, this, probe());
        try {
            probe().call(method, () -> answering.with(emitter));
        } finally {
            emitter.end();
        }
    }

    /** Whether a sample with this key is no violation: the stage may write it, or was given it. */
    boolean mayCarry(long index, Key<?> key) {
        return declared.contains(key) || given.getOrDefault(index, Set.of()).contains(key);
    }

    void held(long index) {
        held.add(index);
    }

    /** Notes an answer; returns whether it is the first. */
    boolean answered(long index) {
        held.remove(index);
        return answered.add(index);
    }

    private interface Answering {
        void with(Emitter emitter) throws Exception;
    }
}
