package io.saccade.core.road;

import io.saccade.api.data.Key;
import io.saccade.core.moment.MomentSample;
import java.util.Set;

/** The entry to a sink's queue: passes the samples that the sink can use, and none while it is paused. */
public final class SinkGate {
    private final MomentQueue queue;
    private final Key<?>[] reads;
    private volatile boolean paused;
    private volatile long passed;

    /** @param reads under the pipeline's key names */
    public SinkGate(MomentQueue queue, Set<Key<?>> reads) {
        this.queue = queue;
        this.reads = reads.toArray(new Key<?>[0]);
    }

    /** Pauses or resumes the sink. While paused, samples are neither counted nor kept. Any thread. */
    public void pause(boolean pause) {
        paused = pause;
    }

    public boolean isPaused() {
        return paused;
    }

    /** The number of samples that the sink could not use. */
    long passed() {
        return passed;
    }

    MomentQueue queue() {
        return queue;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // only one producer writes it
    void offer(MomentSample sample) throws InterruptedException {
        if (paused) return;
        if (!sample.hasAll(reads)) {
            passed++;
            return;
        }
        sample.moment().enter();
        queue.offer(sample);
    }
}
