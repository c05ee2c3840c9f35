package io.saccade.batch.attempt;

import io.saccade.batch.work.Answer;
import io.saccade.batch.work.BatchFolder;
import io.saccade.batch.work.BatchStopped;
import io.saccade.batch.work.Item;
import io.saccade.batch.work.Kind;
import io.saccade.batch.work.Limits;
import io.saccade.batch.work.Recipe;
import io.saccade.batch.work.Result;
import io.saccade.batch.work.WorkerCommandLine;
import io.saccade.batch.work.WorkerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One worker process at a time, and the attempts that it makes. One thread uses it; any thread may {@link #kill} it. */
public final class Lane implements AutoCloseable {
    /**
     * What all lanes of a batch have in common.
     *
     * @param retries how many attempts at an item may follow the first
     */
    public record Batch(
            BatchFolder folder, Recipe recipe, WorkerCommandLine command, Limits limits, int retries, DiskSpace disk) {}

    /**
     * How an attempt ended.
     *
     * @param next what must happen to the item
     * @param result what was published; empty if the item is not settled
     */
    public record Ended(Answer answer, Kind.Next next, Optional<Result> result) {}

    private static final int ITEMS_PER_WORKER = 1000;

    private final Batch batch;
    /** Of this lane only: on a cluster, processes of two machines may have the same number. */
    private final Path files;

    private final WorkerAge age;
    private final Publisher publisher = new Publisher();
    private volatile @Nullable WorkerProcess worker;
    private volatile boolean killed;

    public Lane(Batch batch) {
        this(batch, ITEMS_PER_WORKER);
    }

    /** @param itemsPerWorker after so many attempts, the worker is replaced by a fresh one */
    public Lane(Batch batch, int itemsPerWorker) {
        this.batch = batch;
        this.age = new WorkerAge(itemsPerWorker);
        this.files = batch.folder().workers().resolve(UUID.randomUUID().toString());
    }

    /**
     * Starts the worker, as the first attempt would.
     *
     * @throws BatchStopped if it does not start, or is another version
     */
    public void open() throws IOException, InterruptedException, BatchStopped {
        worker();
    }

    /**
     * Makes an attempt, and publishes it if it settles the item.
     *
     * @param attempts made at the item, including this one
     * @return empty if the lane was killed meanwhile
     * @throws BatchStopped if no item can be made
     */
    public Optional<Ended> run(Item item, int attempts) throws IOException, InterruptedException, BatchStopped {
        Optional<Ended> ended = run(item, attempts, published -> {});
        finish();
        return ended;
    }

    /**
     * Like {@link #run(Item, int)}, but publishes a good result while the next attempt is made: flushing files to the disk
     * takes about as long as a short film. Call {@link #finish} after the last.
     *
     * @param published gets each result that is published, in some thread
     * @throws IOException also if the result before this one could not be published
     */
    public Optional<Ended> run(Item item, int attempts, Consumer<Ended> published)
            throws IOException, InterruptedException, BatchStopped {
        batch.disk().refuseIfFull();
        WorkerProcess process = worker();
        if (killed) return Optional.empty();
        Path attempt = batch.folder().newAttempt(item.key());
        boolean handedOn = false;
        try {
            long begin = System.nanoTime();
            Answer answer = process.run(item, attempt, isLast(attempts), batch.limits());
            if (killed) return Optional.empty();
            double seconds = (System.nanoTime() - begin) / 1e9;
            Kind.Next next = answer.kind().next(attempts, batch.retries());
            if (next != Kind.Next.COMMIT) batch.disk().refuseIfFull();
            Optional<Result> result = Optional.empty();
            if (next == Kind.Next.COMMIT || next == Kind.Next.SET_ASIDE) {
                Answer known = new SetAsideFiles(item).known(answer);
                result = Optional.of(Result.of(batch.recipe(), item, known, attempts, seconds));
            }
            Ended ended = new Ended(answer, next, result);
            handedOn = result.isPresent();
            if (result.isPresent()) publish(ended, result.get(), attempt, process, published);
            if (answer.kind().endsWorker() || age.isOld(answer.memory())) endWorker();
            return Optional.of(ended);
        } finally {
            if (!handedOn) batch.folder().discard(attempt);
        }
    }

    /** Whether the item is set aside if the worker dies. */
    private boolean isLast(int attempts) {
        return Kind.CRASHED.next(attempts, batch.retries()) == Kind.Next.SET_ASIDE;
    }

    /** The log of an item that is set aside is read before the worker begins another. */
    private void publish(Ended ended, Result result, Path attempt, WorkerProcess process, Consumer<Ended> published)
            throws IOException, InterruptedException, BatchStopped {
        if (result.kind() != Kind.DONE) {
            SetAsideFiles.keepReportOnly(attempt);
            process.moveLog(attempt);
        }
        publisher.publish(() -> {
            settle(result, attempt);
            published.accept(ended);
        });
    }

    private void settle(Result result, Path attempt) throws IOException, BatchStopped {
        boolean settled = false;
        try {
            if (result.kind() == Kind.DONE) batch.disk().made(result.size(attempt));
            batch.folder().settle(attempt, result);
            settled = true;
        } finally {
            if (!settled) batch.folder().discard(attempt);
        }
    }

    /** Waits until everything is published. */
    public void finish() throws IOException, InterruptedException, BatchStopped {
        publisher.await();
    }

    private WorkerProcess worker() throws IOException, InterruptedException, BatchStopped {
        WorkerProcess present = worker;
        if (present != null) return present;
        age.begin();
        return WorkerProcess.start(batch.command(), batch.recipe(), files, this::begin);
    }

    /** A worker that still starts can be killed, too. */
    private void begin(WorkerProcess starting) {
        worker = starting;
        if (killed) starting.kill();
    }

    private void endWorker() throws IOException, InterruptedException {
        WorkerProcess present = worker;
        worker = null;
        if (present != null) present.close();
    }

    /** Ends the worker, once everything is published; the next attempt starts another. */
    @Override
    public void close() throws IOException, InterruptedException {
        publisher.close();
        endWorker();
    }

    /** Kills the worker for good, so that the thread of an attempt returns soon. Any thread. */
    public void kill() {
        killed = true;
        WorkerProcess present = worker;
        if (present != null) present.kill();
    }
}
