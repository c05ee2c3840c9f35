package io.saccade.core.road;

import io.saccade.api.data.Key;
import io.saccade.core.moment.MomentSample;
import java.util.Set;

/** What stands before a sink's queue: lets through what the sink can use, and nothing while it is paused. */
public final class SinkGate {
    private final MomentQueue queue;
    private final Key<?>[] reads;
    private volatile boolean paused;
    private volatile long passed;

    /** @param reads by the road's names */
    public SinkGate(MomentQueue queue, Set<Key<?>> reads) {
        this.queue = queue;
        this.reads = reads.toArray(new Key<?>[0]);
    }

    /** While paused, samples are simply absent: neither counted nor kept. Any thread. */
    public void pause(boolean pause) {
        paused = pause;
    }

    /** How many samples the sink could not use. */
    long passed() {
        return passed;
    }

    MomentQueue queue() {
        return queue;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one producer writes this; others only read
    void offer(MomentSample sample) throws InterruptedException {
        if (paused) return;
        for (Key<?> key : reads) {
            if (sample.has(key)) continue;
            passed++;
            return;
        }
        sample.moment().enter();
        queue.offer(sample);
    }
}
