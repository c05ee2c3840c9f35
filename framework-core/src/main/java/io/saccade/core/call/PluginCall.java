package io.saccade.core.call;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Calls plugins while they are loaded, listed, checked and planned. A call that throws anything or does not return in
 * time becomes a {@link PluginCallFailure}, so that one plugin can't stop a command or another plugin. Each call runs
 * on its own thread, which is abandoned if it hangs. Any thread.
 */
public final class PluginCall {
    /** System property: the time limit for one call of a plugin, in milliseconds. */
    public static final String PATIENCE = "saccade.plugin.patience.millis";

    private static final long PATIENCE_MILLIS = 10_000;
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "plugin-call");
        thread.setDaemon(true); // a hanging call must not keep the process alive
        return thread;
    });
    private static final Map<Thread, String> ACTIVE = new ConcurrentHashMap<>();

    private PluginCall() {}

    /**
     * Calls the plugin and returns its result.
     *
     * @param plugin its id
     * @throws PluginCallFailure if it throws, or takes more than 10 s
     */
    public static <T> T of(String plugin, Callable<T> call) {
        return of(plugin, Long.getLong(PATIENCE, PATIENCE_MILLIS), call);
    }

    /** Calls the plugin with another time limit. */
    public static <T> T of(String plugin, long patienceMillis, Callable<T> call) {
        Future<T> answer = THREADS.submit(() -> {
            ACTIVE.put(Thread.currentThread(), plugin);
            try {
                return call.call();
            } finally {
                ACTIVE.remove(Thread.currentThread());
            }
        });
        try {
            return answer.get(patienceMillis, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            if (cause instanceof PluginCallFailure nested) throw nested;
            throw new PluginCallFailure(Reasons.of(cause), cause);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new PluginCallFailure("it did not answer within " + seconds(patienceMillis) + " s", e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new PluginCallFailure("the call was interrupted", e);
        }
    }

    /** The plugins that are inside {@code System.exit} now. */
    public static Stream<String> exiting() {
        return ACTIVE.entrySet().stream()
                .filter(call -> Stream.of(call.getKey().getStackTrace())
                        .anyMatch(frame -> frame.getClassName().equals("java.lang.Shutdown")))
                .map(Map.Entry::getValue);
    }

    private static String seconds(long millis) {
        return millis % 1000 == 0 ? String.valueOf(millis / 1000) : String.valueOf(millis / 1e3);
    }
}
