package io.saccade.core.safety;

import io.saccade.api.spi.KeyWatcher;
import io.saccade.core.report.GuardState;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides for each sample whether an actuator other than a pointer may act: not in a dry run, not after the kill key,
 * and no faster than the limit. Thread-safe.
 */
public final class ActuatorGuard implements AutoCloseable {
    private final Safety safety;
    private final LongSupplier clock;
    private final Consumer<String> problems;
    private final Runnable ending;
    private volatile boolean over;
    private volatile GuardState state = GuardState.ACTS;
    private boolean toldOfLimit;
    private long dueNanos;
    private @Nullable AutoCloseable watched;

    /**
     * Creates a guard for one actuator.
     *
     * @param dryRun whether the actuator is never called
     * @param clock in nanoseconds
     * @param problems gets one notice for each reason why the actuator is not called
     * @param ending stops the run normally, so that the actuator is closed and can switch its device off
     */
    public ActuatorGuard(
            Safety safety, boolean dryRun, LongSupplier clock, Consumer<String> problems, Runnable ending) {
        this.safety = safety;
        this.clock = clock;
        this.problems = problems;
        this.ending = ending;
        this.over = dryRun;
        this.dueNanos = clock.getAsLong();
        if (!over) return;
        state = GuardState.DRY_RUN;
        problems.accept("dry run: the stage was not called");
    }

    /** What the guard permits now. */
    public GuardState state() {
        return state;
    }

    /**
     * Watches the kill key, if the settings name one and the actuator is called at all. If no key can be watched on
     * this machine, that is a notice, not an error: Ctrl-C ends the run.
     *
     * @throws IllegalArgumentException if there is no such key
     */
    public synchronized void watchKey(Optional<KeyWatcher> watcher) {
        if (over || safety.killKey().isEmpty()) return;
        String key = safety.killKey().get();
        if (watcher.isEmpty()) {
            unwatched(key, "No plugin can watch the keyboard.");
            return;
        }
        try {
            watched = watcher.get().watch(key, () -> kill(key));
        } catch (UnsupportedOperationException e) {
            unwatched(key, String.valueOf(e.getMessage()));
        }
    }

    private void unwatched(String key, String reason) {
        problems.accept("the kill key '" + key + "' can't be watched, so use Ctrl-C to end the run: " + reason);
    }

    private void kill(String key) {
        synchronized (this) {
            if (over) return;
            over = true;
            state = GuardState.KILL_KEY;
        }
        problems.accept("the kill key '" + key + "' was pressed: the stage was not called again, and the run ended");
        ending.run();
    }

    /** Whether the actuator may act now. If so, counts as an action. */
    public boolean permits() {
        if (over) return false;
        synchronized (this) {
            if (over) return false;
            long now = clock.getAsLong();
            long interval = safety.actionIntervalNanos();
            if (dueNanos - now <= interval / 2) { // samples come unevenly: half an interval early is on time
                dueNanos = (now - dueNanos > 0 ? now : dueNanos) + interval;
                return true;
            }
            if (toldOfLimit) return false;
            toldOfLimit = true;
        }
        problems.accept("the stage got more samples than safety.max-actions-per-second permits ("
                + safety.maxActionsPerSecond() + "): the surplus was dropped and counts as refused");
        return false;
    }

    /** Stops watching the kill key. */
    @Override
    public void close() throws Exception {
        AutoCloseable key;
        synchronized (this) {
            key = watched;
            watched = null;
        }
        if (key != null) key.close();
    }
}
