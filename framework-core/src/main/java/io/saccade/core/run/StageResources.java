package io.saccade.core.run;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What a stage asked to be closed after it. Any thread. */
final class StageResources {
    private final Deque<AutoCloseable> resources = new ArrayDeque<>();

    synchronized void add(AutoCloseable resource) {
        resources.push(resource);
    }

    /** Closes all, last first; the first failure is answered when all is closed. */
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
