package io.saccade.core.road;

import io.saccade.core.moment.MomentSample;

/** A link that puts samples into a queue. */
public final class QueueLink implements Link {
    private final MomentQueue queue;

    public QueueLink(MomentQueue queue) {
        this.queue = queue;
    }

    @Override
    public void accept(MomentSample sample) throws InterruptedException {
        queue.offer(sample);
    }

    @Override
    public void end() throws InterruptedException {
        queue.end();
    }
}
