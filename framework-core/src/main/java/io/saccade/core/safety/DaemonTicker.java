package io.saccade.core.safety;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Ticks every 20 ms on its own daemon thread, which does not keep the process alive. */
final class DaemonTicker implements Ticker {
    private static final long MILLIS = 20;

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "pointer-guard");
        thread.setDaemon(true);
        return thread;
    });

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the task never throws, and ends with the executor
    public void start(Runnable task) {
        executor.scheduleWithFixedDelay(task, MILLIS, MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        executor.shutdown();
    }
}
