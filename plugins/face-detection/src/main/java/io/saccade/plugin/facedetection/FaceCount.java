package io.saccade.plugin.facedetection;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the frames that all workers of a stage have processed, and those with a face. Thread-safe. */
final class FaceCount {
    private final AtomicInteger workers = new AtomicInteger();
    private final AtomicLong frames = new AtomicLong();
    private final AtomicLong faces = new AtomicLong();

    /** Adds a worker. */
    FaceCount joined() {
        workers.incrementAndGet();
        return this;
    }

    void frame(boolean hasFace) {
        frames.incrementAndGet();
        if (hasFace) faces.incrementAndGet();
    }

    /** Removes a worker. For the last one, returns a notice for the user if no frame had a face. */
    Optional<String> left() {
        boolean silent = workers.decrementAndGet() > 0 || frames.get() == 0 || faces.get() > 0;
        return silent
                ? Optional.empty()
                : Optional.of("no face in any of " + frames.get()
                        + " frames; a face must look at the camera, be lit and" + " be larger than 'min-size'");
    }

    boolean isEmpty() {
        return workers.get() == 0;
    }
}
