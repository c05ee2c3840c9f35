package io.saccade.core.conformance;

import io.saccade.api.data.Key;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Model.Emitter;
import java.util.Set;
import java.util.TreeSet;

/** The emitter of one call. It passes each answer on, unless the answer breaks a rule. */
final class ProbedEmitter implements Emitter {
    private final Emitter out;
    private final ProbedModel model;
    private final Probe probe;
    private final Thread thread = Thread.currentThread();
    private volatile boolean over;

    ProbedEmitter(Emitter out, ProbedModel model, Probe probe) {
        this.out = out;
        this.model = model;
        this.probe = probe;
    }

    /** The call has ended. */
    void end() {
        over = true;
    }

    @Override
    public void emit(Sample sample) {
        refuseOutside("emitted");
        answer(sample, "emitted");
        Set<String> undeclared = new TreeSet<>();
        for (Key<?> key : sample.keys()) if (!model.mayCarry(sample.index(), key)) undeclared.add(key.name());
        if (!undeclared.isEmpty())
            probe.violates(Rule.KEYS, "wrote " + undeclared + "; add .writing(...) to its ports");
        out.emit(sample);
    }

    @Override
    public void hold(Sample sample) {
        refuseOutside("held");
        out.hold(sample);
        model.held(sample.index());
    }

    @Override
    public void drop(Sample held) {
        refuseOutside("dropped");
        answer(held, "dropped");
        out.drop(held);
    }

    private void answer(Sample sample, String verb) {
        if (model.answered(sample.index())) return;
        probe.violates(Rule.ONE_ANSWER, verb + " sample " + sample.index() + ", which it had answered");
    }

    private void refuseOutside(String verb) {
        if (over) refuse(Rule.INSIDE, verb + " a sample after process or flush had returned");
        if (Thread.currentThread() != thread) {
            refuse(
                    Rule.OWN_THREAD,
                    verb + " a sample on the thread '" + Thread.currentThread().getName() + "'");
        }
    }

    private void refuse(Rule rule, String sentence) {
        probe.violates(rule, sentence);
        throw new IllegalStateException("the stage " + sentence);
    }
}
