package io.saccade.batch.pool;

import io.saccade.batch.attempt.DiskSpace;
import io.saccade.batch.attempt.Lane;
import io.saccade.batch.work.BatchFolder;
import io.saccade.batch.work.BatchStopped;
import io.saccade.batch.work.Item;
import io.saccade.batch.work.Recipe;
import io.saccade.batch.work.WorkerCommandLine;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Worker processes on this machine that run the items of a batch. */
public final class Pool {
    private final List<WorkerLane> lanes = new ArrayList<>();
    private final Schedule schedule;
    private final DiskSpace disk;

    /**
     * Creates a pool; nothing is started yet.
     *
     * @param items those to make
     * @param left attempts that an earlier, killed batch left
     */
    public Pool(
            BatchFolder folder,
            Recipe recipe,
            WorkerCommandLine command,
            PoolOptions options,
            List<Item> items,
            BatchFolder.Leftovers left,
            BatchProgress progress) {
        schedule = new Schedule(items.stream()
                .map(item -> new Task(item, Math.min(left.of(item.key()), options.retries())))
                .toList());
        disk = new DiskSpace(
                folder.path(),
                () -> Files.getFileStore(folder.path()).getUsableSpace(),
                items.size(),
                progress::notice);
        Lane.Batch batch = new Lane.Batch(folder, recipe, command, options.limits(), options.retries(), disk);
        for (int i = 0; i < Math.min(options.workers(), items.size()); i++) {
            lanes.add(new WorkerLane(new Lane(batch, options.itemsPerWorker()), schedule, progress));
        }
    }

    /**
     * Runs all items, until each is settled.
     *
     * @throws BatchStopped if the batch can't go on
     * @throws WrongPipeline if no item can be made
     */
    public void run() throws BatchStopped, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, lanes.size()));
        try {
            List<Callable<WorkerLane>> tasks =
                    lanes.stream().map(this::toItsEnd).toList();
            for (Future<WorkerLane> lane : threads.invokeAll(tasks)) lane.get();
        } catch (ExecutionException e) {
            throw stopped(e.getCause() == null ? e : e.getCause());
        } finally {
            stop();
            threads.shutdown();
        }
    }

    /** A lane that fails stops the others. */
    private Callable<WorkerLane> toItsEnd(WorkerLane lane) {
        return () -> {
            boolean whole = false;
            try {
                lane.run();
                whole = true;
                return lane;
            } finally {
                if (!whole) stop();
            }
        };
    }

    private BatchStopped stopped(Throwable cause) {
        if (cause instanceof RuntimeException bug) throw bug;
        if (cause instanceof Error error) throw error;
        if (cause instanceof BatchStopped told) return told;
        try {
            disk.refuseIfFull();
        } catch (BatchStopped full) {
            return full;
        } catch (IOException e) { // the first failure is told below
        }
        return new BatchStopped(1, "the batch can't go on: " + cause);
    }

    /** Ends the workers; items under way are given up. Any thread. */
    public void stop() {
        schedule.stop();
        lanes.forEach(WorkerLane::kill);
    }
}
