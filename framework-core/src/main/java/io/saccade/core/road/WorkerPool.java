package io.saccade.core.road;

import io.saccade.core.moment.MomentSample;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Several workers of one stateless model, each with an instance of its own, between one queue and one link.
 * Samples go on in the order in which they were taken.
 */
public final class WorkerPool {
    /** How far workers may run ahead of the slowest, so that what waits for it stays bounded. */
    private static final int AHEAD = 4;

    private final MomentQueue queue;
    private final Link next;
    private final List<Task> workers = new ArrayList<>();
    private final Object taking = new Object();
    private final Map<Long, Optional<MomentSample>> done = new HashMap<>();
    private long taken;
    private long handedOn;
    private boolean ended;
    private int running;

    /** @param runners makes the runner of each worker, given the link its answers go to */
    public WorkerPool(MomentQueue queue, int size, Function<Link, ModelRunner> runners, Link next) {
        this.queue = queue;
        this.next = next;
        this.running = size;
        for (int i = 0; i < size; i++) {
            Answer answer = new Answer();
            ModelRunner runner = runners.apply(answer);
            workers.add(() -> work(runner, answer));
        }
    }

    /** One task a worker, for a thread each. */
    public List<Task> workers() {
        return workers;
    }

    private void work(ModelRunner runner, Answer answer) throws StageFailure, InterruptedException {
        for (Ticket ticket = take(); ticket != null; ticket = take()) {
            answer.sample = null;
            runner.accept(ticket.sample);
            handOn(ticket.number, Optional.ofNullable(answer.sample));
        }
        answer.sample = null;
        runner.end();
        if (answer.sample != null) {
            throw new IllegalStateException("a model with workers answers each sample at once and can't hold");
        }
        synchronized (done) {
            if (--running == 0) next.end();
        }
    }

    private @Nullable Ticket take() throws InterruptedException {
        synchronized (taking) {
            if (ended) return null;
            synchronized (done) {
                while (taken - handedOn >= (long) AHEAD * workers.size()) done.wait();
            }
            MomentSample sample = queue.take();
            ended = sample == null;
            return sample == null ? null : new Ticket(taken++, sample);
        }
    }

    private void handOn(long number, Optional<MomentSample> result) throws StageFailure, InterruptedException {
        synchronized (done) {
            done.put(number, result);
            for (Optional<MomentSample> head = done.remove(handedOn); head != null; head = done.remove(handedOn)) {
                handedOn++;
                if (head.isPresent()) next.accept(head.get());
            }
            done.notifyAll();
        }
    }

    /** After the threads have stopped: lets go of the answers that wait for an earlier one. */
    public void abandon() {
        synchronized (done) {
            done.values()
                    .forEach(
                            answer -> answer.ifPresent(sample -> sample.moment().leave()));
            done.clear();
        }
    }

    private record Ticket(long number, MomentSample sample) {}

    /** Where a worker's runner leaves its answer; its end is the pool's business. */
    private static final class Answer implements Link {
        private @Nullable MomentSample sample;

        @Override
        public void accept(MomentSample answered) {
            sample = answered;
        }

        @Override
        public void end() {}
    }
}
