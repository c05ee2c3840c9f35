package io.saccade.plugin.linedrawing;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Threads of one stage. */
final class Workers implements AutoCloseable {
    private final ExecutorService threads;

    /** @param name of the stage, which the threads get too */
    Workers(int count, String name) {
        threads = Executors.newFixedThreadPool(count, work -> {
            Thread thread = new Thread(work, name + "-worker");
            thread.setDaemon(true);
            return thread;
        });
    }

    <T> Future<T> submit(Callable<T> work) {
        return threads.submit(work);
    }

    void execute(Runnable work) {
        threads.execute(work);
    }

    /** Forgets what has not begun. */
    void cancel() {
        threads.shutdownNow();
    }

    /** Returns when all that was begun is done, which takes as long as one picture: native code answers to nobody. */
    @Override
    public void close() {
        threads.shutdown();
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = threads.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }
}
