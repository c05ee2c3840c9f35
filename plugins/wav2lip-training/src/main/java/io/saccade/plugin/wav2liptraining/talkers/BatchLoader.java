package io.saccade.plugin.wav2liptraining.talkers;

import io.saccade.plugin.training.Seeds;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads batches ahead on background threads while the current one is trained on. A batch's content depends only on its
 * number, so a resumed training gets the same batches as an uninterrupted one. {@link #get} must be called by one
 * thread.
 */
public final class BatchLoader<B> implements AutoCloseable {
    /** Fills batches. */
    @FunctionalInterface
    public interface Filling<B> {
        /**
         * Fills the whole batch. Called on any thread.
         *
         * @param seed the only source of randomness for the batch
         */
        void fill(B batch, long seed) throws IOException;
    }

    private final Supplier<B> room;
    private final Filling<B> filling;
    private final long seed;
    private final int ahead;
    private final ExecutorService threads;
    private final Map<Long, Future<B>> coming = new HashMap<>();
    private final Queue<B> free = new ConcurrentLinkedQueue<>();
    private @Nullable B given;
    private long waitedNanos;

    /**
     * @param room creates an empty batch; batches are reused
     * @param ahead number of batches read in parallel
     */
    public BatchLoader(Supplier<B> room, Filling<B> filling, long seed, int ahead) {
        this.room = room;
        this.filling = filling;
        this.seed = seed;
        this.ahead = ahead;
        this.threads = Executors.newFixedThreadPool(ahead, task -> {
            Thread thread = new Thread(task, "batch-loader");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Returns the batch of this number, valid until the next call. Blocks until it has been read. */
    public B get(long number) throws IOException, InterruptedException {
        if (given != null) free.add(given);
        given = null;
        for (long next = number; next <= number + ahead; next++) {
            coming.computeIfAbsent(next, wanted -> threads.submit(() -> filled(wanted)));
        }
        Future<B> future = coming.remove(number);
        coming.keySet().removeIf(other -> other < number || other > number + ahead);
        long start = System.nanoTime();
        try {
            if (future == null) throw new IllegalStateException("batch " + number + " was not requested");
            given = future.get();
            return given;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failed) throw failed;
            throw new IllegalStateException("batch " + number + " could not be read", e.getCause());
        } finally {
            waitedNanos += System.nanoTime() - start;
        }
    }

    private B filled(long number) throws IOException {
        B empty = free.poll();
        B batch = empty == null ? room.get() : empty;
        filling.fill(batch, Seeds.mix(seed, number));
        return batch;
    }

    /** Returns the time that {@link #get} has waited since the last call of this method, in nanoseconds. */
    public long takeWaitedNanos() {
        long waited = waitedNanos;
        waitedNanos = 0;
        return waited;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
