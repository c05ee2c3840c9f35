package io.saccade.batch;

import com.google.gson.Gson;
import io.saccade.batch.pool.BatchProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Writes the progress of a batch to {@code .progress.json} in its folder once a second, for the page. A file that is older
 * was left by a batch that was interrupted or killed.
 */
final class ProgressFile implements AutoCloseable {
    static final String NAME = ".progress.json";

    private static final Gson GSON = new Gson();

    private final Path file;
    private final String pipeline;
    private final BatchReport before;
    private final Supplier<BatchProgress.State> progress;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "saccade-progress-file");
        thread.setDaemon(true);
        return thread;
    });

    private ProgressFile(Path file, String pipeline, BatchReport before, Supplier<BatchProgress.State> progress) {
        this.file = file;
        this.pipeline = pipeline;
        this.before = before;
        this.progress = progress;
    }

    /** @param before has the items that were settled and have not changed */
    @SuppressWarnings("FutureReturnValueIgnored") // ends with the timer
    static ProgressFile begin(BatchPlan plan, BatchReport before, Supplier<BatchProgress.State> progress) {
        String pipeline = String.valueOf(Path.of(plan.recipe().pipeline()).getFileName());
        ProgressFile begun = new ProgressFile(plan.out().resolve(NAME), pipeline, before, progress);
        begun.timer.scheduleAtFixedRate(() -> begun.write(false), 0, 1, TimeUnit.SECONDS);
        return begun;
    }

    /** A batch goes on although its progress can't be written. */
    private synchronized void write(boolean ended) {
        String json = GSON.toJson(tree(progress.get(), ended)) + "\n";
        try {
            Path beside = file.resolveSibling(NAME + ".new"); // the same each time, so that a kill leaves one at most
            Files.writeString(beside, json);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) { // the page shows it as stopped
        }
    }

    private Map<String, Object> tree(BatchProgress.State now, boolean ended) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("pipeline", pipeline);
        tree.put("items", before.items());
        tree.put("done", before.doneBefore() + now.done());
        tree.put("setAside", before.setAsideBefore() + now.setAside());
        tree.put("share", now.share());
        tree.put("samplesPerSecond", now.samplesPerSecond());
        tree.put("elapsedSeconds", now.elapsed().toMillis() / 1e3);
        now.left().ifPresent(left -> tree.put("secondsLeft", left.toMillis() / 1e3));
        tree.put("underWay", now.underWay());
        tree.put("ended", ended);
        return tree;
    }

    /** Writes the last state. */
    @Override
    public void close() {
        timer.shutdownNow();
        write(true);
    }
}
