package io.saccade.batch;

import io.saccade.batch.pool.BatchProgress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Shows the progress of a batch: a bar with the time left on a terminal, a plain line every 5 s elsewhere. */
final class ProgressPrinter implements AutoCloseable {
    private static final long BAR_MILLIS = 250;
    private static final long LINE_MILLIS = 5000;
    private static final int BAR = 20;
    private static final String CLEAR = "\r\033[K";
    /** A line that is longer than the terminal is wide is cut off, since only one line can be cleared. */
    private static final String CUT = "\033[?7l";

    private static final String WRAP = "\033[?7h";

    private final PrintWriter err;
    private final boolean quiet;
    private final boolean terminal = Boolean.getBoolean("saccade.terminal");
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "saccade-progress");
        thread.setDaemon(true);
        return thread;
    });

    ProgressPrinter(PrintWriter err, boolean quiet) {
        this.err = err;
        this.quiet = quiet;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // ends with the timer
    void show(Supplier<BatchProgress.State> progress) {
        if (quiet) return;
        long period = terminal ? BAR_MILLIS : LINE_MILLIS;
        timer.scheduleAtFixedRate(() -> show(progress.get()), period, period, TimeUnit.MILLISECONDS);
    }

    private synchronized void show(BatchProgress.State now) {
        if (terminal) err.print(CLEAR + CUT + bar(now.share()) + " " + line(now) + WRAP);
        else err.println(line(now));
        err.flush();
    }

    /** A line that stays. */
    synchronized void line(String line) {
        if (quiet) return;
        if (terminal) err.print(CLEAR);
        err.println(line);
        err.flush();
    }

    private static String bar(double share) {
        int full = (int) (share * BAR);
        return "[" + "=".repeat(full) + " ".repeat(BAR - full) + "]";
    }

    static String line(BatchProgress.State now) {
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT,
                "%,d of %,d items (%.0f %%)",
                now.done() + now.setAside(),
                now.total(),
                100 * now.share()));
        if (now.setAside() > 0) line.append(String.format(Locale.ROOT, ", %,d set aside", now.setAside()));
        if (now.filmSpeed() > 0) line.append(String.format(Locale.ROOT, ", %.1f s of film a second", now.filmSpeed()));
        else if (now.samplesPerSecond() > 0)
            line.append(String.format(Locale.ROOT, ", %.1f samples a second", now.samplesPerSecond()));
        now.left().ifPresent(left -> line.append(", ").append(text(left)).append(" left"));
        if (!now.underWay().isEmpty()) line.append(": ").append(String.join(", ", now.underWay()));
        return line.toString();
    }

    static String text(Duration time) {
        return time.toHours() > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart())
                : String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
    }

    /** Removes the bar; on a terminal a sound tells the end. */
    @Override
    public synchronized void close() {
        timer.shutdownNow();
        if (!quiet && terminal) err.print(CLEAR + "\007");
        err.flush();
    }
}
