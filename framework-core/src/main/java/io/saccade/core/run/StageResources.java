package io.saccade.core.run;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The resources to close after a stage. Any thread. */
final class StageResources {
    private final Deque<AutoCloseable> resources = new ArrayDeque<>();

    synchronized void add(AutoCloseable resource) {
        resources.push(resource);
    }

    /** Closes all in reverse order, and returns the first failure, or {@code null}. */
    @Nullable
    IOException close(String stage) {
        IOException failure = null;
        for (AutoCloseable resource = next(); resource != null; resource = next()) {
            try {
                resource.close();
            } catch (Exception e) {
                if (failure == null) failure = new IOException("closing after stage '" + stage + "': " + e, e);
                else failure.addSuppressed(e);
            }
        }
        return failure;
    }

    private synchronized @Nullable AutoCloseable next() {
        return resources.poll();
    }
}
