package io.saccade.batch.attempt;

import io.saccade.batch.work.BatchStopped;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** Publishes results in the background, one after another. One thread uses it. */
final class Publisher implements AutoCloseable {
    /** Publishes one result. */
    interface Publication {
        void run() throws IOException, BatchStopped;
    }

    private @Nullable FutureTask<@Nullable Void> last;

    /** Waits for the result before, then begins to publish this one. Throws what the one before threw. */
    void publish(Publication publication) throws IOException, InterruptedException, BatchStopped {
        await();
        FutureTask<@Nullable Void> task = new FutureTask<>(() -> {
            publication.run();
            return null;
        });
        last = task;
        new Thread(task, "saccade-publisher").start();
    }

    /** Waits until everything is published. */
    void await() throws IOException, InterruptedException, BatchStopped {
        FutureTask<@Nullable Void> before = last;
        last = null;
        if (before == null) return;
        try {
            before.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) throw failure;
            if (e.getCause() instanceof BatchStopped stopped) throw stopped;
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Waits for the last result, without telling how it ended. */
    @Override
    public void close() throws InterruptedException {
        FutureTask<@Nullable Void> before = last;
        last = null;
        try {
            if (before != null) before.get();
        } catch (ExecutionException e) { // finish() would have told
        }
    }
}
