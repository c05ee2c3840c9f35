package io.saccade.core.road;

import io.saccade.core.moment.MomentSample;
import java.util.List;
import java.util.function.Consumer;

/** The end of the road: passes every sample to an observer and to every sink. */
public final class FanOut implements Link {
    private final List<SinkGate> gates;
    private final Consumer<MomentSample> observer;

    /** @param observer gets each sample first, on the road's thread */
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
