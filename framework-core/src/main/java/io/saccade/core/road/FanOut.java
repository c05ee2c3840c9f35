package io.saccade.core.road;

import io.saccade.core.moment.MomentSample;
import java.util.List;
import java.util.function.Consumer;

/** The road's end: every sample goes to every sink, and is looked at once by the core itself. */
public final class FanOut implements Link {
    private final List<SinkGate> gates;
    private final Consumer<MomentSample> observer;

    /** @param observer sees each sample first, on the road's thread */
    public FanOut(List<SinkGate> gates, Consumer<MomentSample> observer) {
        this.gates = List.copyOf(gates);
        this.observer = observer;
    }

    @Override
    public void accept(MomentSample sample) throws InterruptedException {
        try {
            observer.accept(sample);
            for (SinkGate gate : gates) gate.offer(sample);
        } finally {
            sample.moment().leave();
        }
    }

    @Override
    public void end() throws InterruptedException {
        for (SinkGate gate : gates) gate.queue().end();
    }
}
