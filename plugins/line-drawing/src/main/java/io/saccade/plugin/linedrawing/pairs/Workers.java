package io.saccade.plugin.linedrawing.pairs;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The worker threads of a stage. */
public final class Workers implements AutoCloseable {
    private final ExecutorService threads;

    /** @param name of the stage, from which the threads' names are made */
    public Workers(int count, String name) {
        threads = Executors.newFixedThreadPool(count, work -> {
            Thread thread = new Thread(work, name + "-worker");
            thread.setDaemon(true);
            return thread;
        });
    }

    public <T> Future<T> submit(Callable<T> work) {
        return threads.submit(work);
    }

    void execute(Runnable work) {
        threads.execute(work);
    }

    /** Discards tasks that have not started. */
    public void cancel() {
        threads.shutdownNow();
    }

    /** Waits for all started tasks, which takes as long as decoding one picture: native code can't be interrupted. */
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
