package io.saccade.batch.pool;

import io.saccade.batch.work.Answer;
import io.saccade.batch.work.BatchFolder;
import io.saccade.batch.work.BatchStopped;
import io.saccade.batch.work.Kind;
import io.saccade.batch.work.Limits;
import io.saccade.batch.work.Recipe;
import io.saccade.batch.work.Result;
import io.saccade.batch.work.WorkerCommandLine;
import io.saccade.batch.work.WorkerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One worker process at a time, and the items that it runs. One thread runs it; any thread may stop it. */
final class WorkerLane {
    /** What the lanes of a batch have in common. */
    record Batch(
            BatchFolder folder,
            Recipe recipe,
            WorkerCommandLine command,
            Limits limits,
            int retries,
            Schedule schedule,
            BatchProgress progress,
            DiskSpace disk) {}

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Batch batch;
    private volatile @Nullable WorkerProcess worker;
    private final WorkerAge age = new WorkerAge();

    WorkerLane(Batch batch) {
        this.batch = batch;
    }

    /** Runs tasks until there are no more. */
    void run() throws IOException, InterruptedException, BatchStopped {
        try {
            for (var task = batch.schedule().next();
                    task.isPresent();
                    task = batch.schedule().next()) {
                try {
                    run(task.get().tried());
                } finally {
                    batch.schedule().ended();
                }
            }
        } finally {
            replaceWorker();
        }
    }

    private void run(Task task) throws IOException, InterruptedException, BatchStopped {
        batch.disk().refuseIfFull();
        WorkerProcess process = worker();
        Path attempt = batch.folder().newAttempt(task.item().key());
        batch.progress().begin(task.item().key());
        boolean settled = false;
        try {
            long begin = System.nanoTime();
            Answer answer = process.run(task.item(), attempt, batch.limits());
            if (batch.schedule().isStopped()) return;
            double seconds = (System.nanoTime() - begin) / 1e9;
            settled = follow(task, attempt, process, answer, seconds);
            if (answer.kind().endsWorker() || age.isOld(answer.memory())) replaceWorker();
        } finally {
            batch.progress().end(task.item().key());
            if (!settled) batch.folder().discard(attempt);
        }
    }

    /** Returns whether the attempt was published. */
    private boolean follow(Task task, Path attempt, WorkerProcess process, Answer answer, double seconds)
            throws IOException, BatchStopped {
        Kind.Next next = answer.kind().next(task.attempts(), batch.retries());
        if (next != Kind.Next.COMMIT) batch.disk().refuseIfFull();
        switch (next) {
            case STOP -> throw new WrongPipeline(answer);
            case RETRY -> batch.schedule().retry(task, PAUSE.toNanos() * task.attempts());
            case RETRY_ALONE -> batch.schedule().retryAlone(task);
            case COMMIT, SET_ASIDE -> settle(task, attempt, process, answer, seconds);
        }
        return next == Kind.Next.COMMIT || next == Kind.Next.SET_ASIDE;
    }

    private void settle(Task task, Path attempt, WorkerProcess process, Answer answer, double seconds)
            throws IOException, BatchStopped {
        Result result = Result.of(
                batch.recipe(), task.item(), new SetAsideFiles(task.item()).known(answer), task.attempts(), seconds);
        if (answer.kind() != Kind.DONE) {
            SetAsideFiles.keepReportOnly(attempt);
            process.moveLog(attempt);
        } else {
            batch.disk().made(sizeOf(result, attempt));
        }
        batch.folder().settle(attempt, result);
        batch.progress().settled(task.item(), result);
    }

    private static long sizeOf(Result result, Path attempt) throws IOException {
        long size = 0;
        for (String output : result.outputs()) {
            Path file = attempt.resolve(output);
            if (Files.isRegularFile(file)) size += Files.size(file);
        }
        return size;
    }

    private WorkerProcess worker() throws IOException, InterruptedException, BatchStopped {
        WorkerProcess present = worker;
        if (present != null) return present;
        WorkerProcess started = WorkerProcess.start(
                batch.command(), batch.recipe(), batch.folder().workers());
        worker = started;
        age.begin();
        if (batch.schedule().isStopped()) started.kill();
        return started;
    }

    private void replaceWorker() throws IOException, InterruptedException {
        WorkerProcess present = worker;
        worker = null;
        if (present != null) present.close();
    }

    /** Kills the worker, so that the lane's thread ends soon. Any thread. */
    void kill() {
        WorkerProcess present = worker;
        if (present != null) present.kill();
    }
}
