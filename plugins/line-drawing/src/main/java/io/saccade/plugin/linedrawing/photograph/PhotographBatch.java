package io.saccade.plugin.linedrawing.photograph;

import io.saccade.plugin.linedrawing.PhotographsSettings;
import io.saccade.plugin.linedrawing.pairs.Workers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.bytedeco.opencv.opencv_core.Mat;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a batch of photographs on one worker's thread: waking a thread for each photograph would cost a fifth of the
 * time.
 */
final class PhotographBatch implements AutoCloseable {
    private static final int PHOTOGRAPHS = 8;

    private final List<PhotographDecoding> decodings = new ArrayList<>();
    private final Mat whole = new Mat();
    private @Nullable Future<?> work;
    private int begun;
    private int taken;

    PhotographBatch(PhotographsSettings settings) {
        for (int i = 0; i < PHOTOGRAPHS; i++) decodings.add(new PhotographDecoding(settings, whole));
    }

    /** Starts the next files, if any are left. */
    void begin(Workers workers, Iterator<Path> files) {
        begun = 0;
        taken = 0;
        while (begun < PHOTOGRAPHS && files.hasNext()) decodings.get(begun++).begin(files.next());
        work = workers.submit(() -> {
            for (PhotographDecoding decoding : decodings.subList(0, begun)) decoding.decode();
            return null;
        });
    }

    /** Whether all photographs were taken. */
    boolean isOver() {
        return taken == begun;
    }

    /** Whether no file was left to start. */
    boolean isEmpty() {
        return begun == 0;
    }

    /** Waits for the next photograph; empty if all were taken. */
    Optional<PhotographDecoding> take() throws InterruptedException {
        if (isOver() || work == null) return Optional.empty();
        try {
            work.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("decoding photographs failed: " + e.getCause(), e.getCause());
        }
        return Optional.of(decodings.get(taken++));
    }

    @Override
    public void close() {
        decodings.forEach(PhotographDecoding::close);
        whole.close();
    }
}
