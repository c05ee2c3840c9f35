package io.saccade.core.plan;

import io.saccade.api.spi.StageFactory;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the factories of a plan load their native libraries on one thread beside the planning, so that the first sample
 * comes sooner. It uses one thread, since libraries that share others could wait for each other on two.
 */
public final class StagePreloader {
    private static final Logger LOG = LoggerFactory.getLogger(StagePreloader.class);
    /** Afterwards the stages are created although a library still loads; the call that hangs is then named. */
    private static final long PATIENCE_SECONDS = 10;

    private final Set<StageFactory<?>> seen = new HashSet<>();
    private final Executor loading;

    private StagePreloader(Executor loading) {
        this.loading = loading;
    }

    /** A preloader that loads nothing. */
    public static StagePreloader none() {
        return new StagePreloader(task -> {});
    }

    /** A preloader for one run. */
    public static StagePreloader started() {
        return new StagePreloader(Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "saccade-preload");
            thread.setDaemon(true);
            return thread;
        }));
    }

    /** Begins to load what the factory needs. Called by the thread that plans. */
    void begin(StageFactory<?> factory) {
        if (seen.add(factory)) loading.execute(() -> preload(factory));
    }

    private static void preload(StageFactory<?> factory) {
        try {
            factory.preload();
        } catch (Exception | LinkageError e) { // create() loads the same and reports the failure
            LOG.debug("{} could not load ahead: {}", factory.type(), e.toString());
        }
    }

    /** Waits until everything begun is loaded, at most ten seconds, and ends the thread. */
    public void await() throws InterruptedException {
        if (loading instanceof ExecutorService thread) {
            thread.shutdown();
            if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) LOG.debug("libraries still load");
        }
    }
}
