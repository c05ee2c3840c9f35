package io.saccade.core.road;

import io.saccade.core.moment.MomentSample;

/** A thread's task: moves samples from a queue to a link. */
public final class Lane implements Task {
    private final MomentQueue queue;
    private final Link first;

    public Lane(MomentQueue queue, Link first) {
        this.queue = queue;
        this.first = first;
    }

    @Override
    public void run() throws StageFailure, InterruptedException {
        while (!queue.isOver()) {
            for (MomentSample sample = queue.take(); sample != null; sample = queue.take()) first.accept(sample);
            queue.runAsked();
        }
        first.end();
    }
}
