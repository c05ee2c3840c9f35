package io.saccade.batch.job;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.core.io.InputStatus;
import org.jspecify.annotations.Nullable;

/**
 * Makes one item at a time, in a slot of a TaskManager. A thread of its own waits for the worker, so that the slot's
 * thread is free for cancelling.
 */
final class ItemReader implements SourceReader<String, ItemSplit> {
    private static final long PATIENCE_SECONDS = 5;

    private final SourceReaderContext context;
    private final Machine machine;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread worker = new Thread(task, "saccade-item");
        worker.setDaemon(true);
        return worker;
    });
    private CompletableFuture<Void> available = new CompletableFuture<>();
    private @Nullable CompletableFuture<ReaderMessage> running;
    private boolean noMore;

    ItemReader(SourceReaderContext context, Path out, String job) {
        this.context = context;
        this.machine = new Machine(context.getLocalHostName(), out, job);
    }

    @Override
    public void start() {
        begin(machine::probe);
    }

    @Override
    public void addSplits(List<ItemSplit> splits) {
        for (ItemSplit split : splits) {
            begin(() -> machine.run(split));
        }
    }

    private void begin(Supplier<ReaderMessage> work) {
        CompletableFuture<Void> signal = available;
        CompletableFuture<ReaderMessage> begun = new CompletableFuture<>();
        running = begun;
        thread.execute(() -> {
            try {
                begun.complete(work.get());
            } catch (RuntimeException | Error e) {
                begun.completeExceptionally(e);
            } finally {
                signal.complete(null);
            }
        });
    }

    @Override
    public InputStatus pollNext(ReaderOutput<String> output) {
        CompletableFuture<ReaderMessage> begun = running;
        if (begun != null && begun.isDone()) {
            running = null;
            available = new CompletableFuture<>();
            ended(begun.join(), output);
        }
        return noMore ? InputStatus.END_OF_INPUT : InputStatus.NOTHING_AVAILABLE;
    }

    private void ended(ReaderMessage message, ReaderOutput<String> output) {
        context.sendSourceEventToCoordinator(message);
        if (message.what() == ReaderMessage.What.ENDED) {
            output.collect(ItemSplit.ID);
            output.releaseOutputForSplit(ItemSplit.ID); // otherwise its metrics would stay
        }
        if (message.what() != ReaderMessage.What.STOPPED) context.sendSplitRequest();
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        return available;
    }

    @Override
    public void handleSourceEvents(SourceEvent event) {
        if (event instanceof StopReading) machine.kill();
    }

    @Override
    public void notifyNoMoreSplits() {
        noMore = true;
        available.complete(null);
    }

    /** Nothing: an item under way is made again. */
    @Override
    public List<ItemSplit> snapshotState(long checkpoint) {
        return List.of();
    }

    /** Kills the worker, and waits until what was begun is deleted. */
    @Override
    public void close() throws InterruptedException {
        machine.kill();
        thread.shutdown();
        boolean ended = thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (!ended) thread.shutdownNow();
    }
}
