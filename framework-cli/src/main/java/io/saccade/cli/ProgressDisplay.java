package io.saccade.cli;

import io.saccade.api.data.Progress;
import io.saccade.core.Run;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Shows the progress of a run: a bar with the time left on a terminal, a plain line every 5 s elsewhere; or a line for
 * each stage every 2 s.
 */
final class ProgressDisplay implements AutoCloseable {
    private static final long BAR_MILLIS = 250;
    private static final long LINE_MILLIS = 5000;
    private static final long STAGES_MILLIS = 2000;

    private final Run run;
    private final boolean shown;
    private final StandardTerminal person;
    private final boolean everyStage;
    private final StageLines stageLines = new StageLines();
    /** Set by the launcher, since newer JDKs have a console even without a terminal. */
    private final boolean terminal = Boolean.getBoolean("saccade.terminal");

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "saccade-progress");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable ProgressBar bar;
    private int barOfStep;
    private int linesShown;

    private ProgressDisplay(Run run, boolean shown, StandardTerminal person, boolean everyStage) {
        this.run = run;
        this.shown = shown;
        this.person = person;
        this.everyStage = everyStage;
    }

    /**
     * @param person while a stage uses this terminal, no progress is shown
     * @param everyStage whether to show a line for each stage
     */
    static ProgressDisplay of(Run run, LogOptions log, StandardTerminal person, boolean everyStage) {
        return new ProgressDisplay(run, !log.isQuiet(), person, everyStage);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // ends with the timer
    void start() {
        if (!shown) return;
        long period = everyStage ? STAGES_MILLIS : terminal ? BAR_MILLIS : LINE_MILLIS;
        long first = everyStage ? BAR_MILLIS : period;
        timer.scheduleAtFixedRate(this::show, first, period, TimeUnit.MILLISECONDS);
    }

    private void show() {
        Progress progress = run.progress();
        if (progress.done() == 0 || person.used()) return;
        if (everyStage) showStages();
        else if (terminal) showBar(progress);
        else System.err.println(line(progress));
    }

    /** On a terminal the lines replace those before. */
    private void showStages() {
        List<String> lines = stageLines.of(run.snapshot());
        if (terminal && linesShown > 0) System.err.print("\033[" + linesShown + "A");
        for (String line : lines) System.err.println(terminal ? line + "\033[K" : line);
        if (!terminal) System.err.println();
        linesShown = lines.size();
    }

    private void showBar(Progress progress) {
        int step = run.step();
        if (bar != null && step != barOfStep) {
            bar.close();
            bar = null;
        }
        if (bar == null) {
            barOfStep = step;
            bar = new ProgressBarBuilder()
                    .setTaskName("running")
                    .setInitialMax(progress.total())
                    .setStyle(ProgressBarStyle.ASCII)
                    .showSpeed()
                    .setUpdateIntervalMillis((int) BAR_MILLIS)
                    .build();
        }
        bar.maxHint(progress.total());
        bar.stepTo(progress.done());
    }

    private String line(Progress progress) {
        double seconds = run.elapsed().toNanos() / 1e9;
        double rate = progress.done() / seconds;
        if (progress.total() <= 0) {
            return String.format(Locale.ROOT, "%,d done, %.1f a second", progress.done(), rate);
        }
        Duration left = Duration.ofSeconds(Math.round((progress.total() - progress.done()) / rate));
        return String.format(
                Locale.ROOT,
                "%,d of %,d (%d %%), %.1f a second, %d:%02d left",
                progress.done(),
                progress.total(),
                100 * progress.done() / progress.total(),
                rate,
                left.toMinutes(),
                left.toSecondsPart());
    }

    @Override
    public void close() {
        timer.shutdownNow();
        if (bar != null) bar.close();
    }
}
