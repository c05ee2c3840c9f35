package io.saccade.core.road;

import io.saccade.api.spi.Model;
import io.saccade.core.moment.HoldRegistry;
import io.saccade.core.moment.MomentSample;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Workers of one stateless model, each with its own instance, between one queue and one link. Results go on in the
 * order in which the samples were taken.
 */
public final class WorkerPool implements ModelPlace {
    /** How many samples per worker may be taken ahead of the slowest; bounds the number of waiting results. */
    private static final int AHEAD = 4;

    private final MomentQueue queue;
    private final Link next;
    private final List<Worker> workers = new ArrayList<>();
    private final Object taking = new Object();
    /** Told here and not by the workers, which don't process their samples in order. */
    private final FirstSample first = new FirstSample();

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
            workers.add(new Worker(runners.apply(answer), answer));
        }
    }

    /** One task per worker, each for its own thread. */
    public List<Task> workers() {
        return List.copyOf(workers);
    }

    private @Nullable Ticket take() throws StageFailure, InterruptedException {
        synchronized (taking) {
            if (ended) return null;
            synchronized (done) {
                while (taken - handedOn >= (long) AHEAD * workers.size()) done.wait();
            }
            MomentSample sample = queue.take();
            while (sample == null && !queue.isOver()) {
                awaitIdle();
                queue.runAsked();
                sample = queue.take();
            }
            ended = sample == null;
            if (sample == null) return null;
            if (first.isAsked() && workers.get(0).runner.uses(sample)) first.tell(sample.index());
            return new Ticket(taken++, sample);
        }
    }

    /** Waits until no worker has a sample; the caller keeps them from taking one. */
    private void awaitIdle() throws InterruptedException {
        synchronized (done) {
            while (handedOn < taken) done.wait();
        }
    }

    @Override
    public void flush() throws StageFailure, InterruptedException {
        for (Worker worker : workers) worker.flush();
    }

    @Override
    public List<HoldRegistry> goOn(List<Model> models, int mostHeld, LongConsumer firstSample) {
        List<HoldRegistry> before = new ArrayList<>();
        for (int i = 0; i < workers.size(); i++) {
            ModelRunner runner = workers.get(i).runner;
            before.addAll(runner.goOn(List.of(models.get(i)), mostHeld, index -> {}));
        }
        first.ask(firstSample);
        return before;
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

    /** One instance of the model, with its own thread. */
    private final class Worker implements Task {
        private final ModelRunner runner;
        private final Answer answer;

        Worker(ModelRunner runner, Answer answer) {
            this.runner = runner;
            this.answer = answer;
        }

        @Override
        public void run() throws StageFailure, InterruptedException {
            for (Ticket ticket = take(); ticket != null; ticket = take()) {
                answer.sample = null;
                long passed = runner.passed();
                runner.accept(ticket.sample);
                handOn(ticket.number, new Result(answer.sample, runner.passed() > passed));
            }
            flush();
            synchronized (done) {
                if (--running == 0) next.end();
            }
        }

        void flush() throws StageFailure, InterruptedException {
            answer.sample = null;
            runner.flush();
            if (answer.sample == null) return;
            answer.sample.moment().leave();
            throw new IllegalStateException("a model with several workers can't hold samples: it must emit or"
                    + " discard each one in its call");
        }
    }

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
