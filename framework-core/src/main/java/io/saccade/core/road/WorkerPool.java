package io.saccade.core.road;

import io.saccade.core.moment.MomentSample;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Workers of one stateless model, each with its own instance, between one queue and one link. Results go on in the
 * order in which the samples were taken.
 */
public final class WorkerPool {
    /** How many samples per worker may be taken ahead of the slowest; bounds the number of waiting results. */
    private static final int AHEAD = 4;

    private final MomentQueue queue;
    private final Link next;
    private final List<Task> workers = new ArrayList<>();
    private final Object taking = new Object();
    private final Map<Long, Result> done = new HashMap<>();
    // Written under the lock of done.
    private volatile int waitingAnswers;
    private volatile int waitingPassing;
    private long taken;
    private long handedOn;
    private boolean ended;
    private int running;

    /** @param runners creates the runner of each worker, given the link for its results */
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

    /** One task per worker, each for its own thread. */
    public List<Task> workers() {
        return workers;
    }

    private void work(ModelRunner runner, Answer answer) throws StageFailure, InterruptedException {
        for (Ticket ticket = take(); ticket != null; ticket = take()) {
            answer.sample = null;
            long passed = runner.passed();
            runner.accept(ticket.sample);
            handOn(ticket.number, new Result(answer.sample, runner.passed() > passed));
        }
        answer.sample = null;
        runner.end();
        if (answer.sample != null) {
            throw new IllegalStateException("a model with several workers can't hold samples: it must emit or"
                    + " discard each one in its call");
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

    private void handOn(long number, Result result) throws StageFailure, InterruptedException {
        synchronized (done) {
            done.put(number, result);
            countWaiting(result, 1);
            for (Result head = done.remove(handedOn); head != null; head = done.remove(handedOn)) {
                handedOn++;
                countWaiting(head, -1);
                if (head.sample != null) next.accept(head.sample);
            }
            done.notifyAll();
        }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // under the lock of done
    private void countWaiting(Result result, int change) {
        if (result.sample == null) return;
        if (result.passing) waitingPassing += change;
        else waitingAnswers += change;
    }

    /**
     * The counts of the stage: those of the workers, without the results that wait for an earlier one. Any thread.
     *
     * @param workers reads the sum of the workers' counts
     */
    public StageCounts counts(Supplier<StageCounts> workers) {
        int answers = waitingAnswers; // read before the workers' counts, which contain them
        int passing = waitingPassing;
        return workers.get().waiting(answers, passing);
    }

    /** Releases the results that wait for an earlier one, after the threads have stopped. */
    public void abandon() {
        synchronized (done) {
            for (Result result : done.values()) {
                countWaiting(result, -1);
                if (result.sample != null) result.sample.moment().leave();
            }
            done.clear();
        }
    }

    private record Ticket(long number, MomentSample sample) {}

    /** @param sample the sample to pass on; null if the model discarded it */
    private record Result(@Nullable MomentSample sample, boolean passing) {}

    /** Receives the result of a worker's runner. Its {@code end} does nothing, since the pool signals the end. */
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
