package io.saccade.cli;

import io.saccade.api.data.Progress;
import io.saccade.core.Run;
import io.saccade.core.report.RunSnapshot;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Shows the progress of a run: a bar with the time left on a terminal, a plain line every 5 s elsewhere; or a line for
 * each stage every 2 s. Roads that run together have a line each.
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
        if (everyStage || !terminal) {
            showLines();
            return;
        }
        RunSnapshot now = run.snapshot();
        if (now.roads().isEmpty()) showBar(progress);
        else replaceLines(ProgressLines.of(now));
    }

    private void showLines() {
        RunSnapshot now = run.snapshot();
        List<String> lines = everyStage ? stageLines.of(now) : ProgressLines.of(now);
        if (terminal) replaceLines(lines);
        else {
            lines.forEach(System.err::println);
            if (everyStage) System.err.println();
        }
    }

    /** Writes the lines over those before. */
    private void replaceLines(List<String> lines) {
        if (linesShown > 0) System.err.print("\033[" + linesShown + "A");
        for (String line : lines) System.err.println(line + "\033[K");
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

    @Override
    public void close() {
        timer.shutdownNow();
        if (bar != null) bar.close();
    }
}
