package io.saccade.core.cli;

import io.saccade.core.Run;
import io.saccade.core.report.Report;
import java.time.Duration;
import java.util.Optional;

/**
 * Ctrl-C and SIGTERM: recordings are finished, the report is written, and the process ends within five
 * seconds, with 130 in both cases.
 */
final class Interruption {
    private static final int INTERRUPTED = 130;

    /** The promise is five seconds; what is not finished by now will not be. */
    private static final Duration PATIENCE = Duration.ofMillis(4700);

    private final Run run;
    private final RunSummary summary;
    private volatile boolean over;

    private Interruption(Run run, RunSummary summary) {
        this.run = run;
        this.summary = summary;
    }

    static Interruption install(Run run, RunSummary summary) {
        Interruption interruption = new Interruption(run, summary);
        Runtime.getRuntime().addShutdownHook(new Thread(interruption::end, "saccade-interruption"));
        return interruption;
    }

    /** The run has ended by itself: the process's own end is no interruption. */
    void over() {
        over = true;
    }

    /** The JVM's own exit code would tell the signals apart; ours is one, so the process is halted with it. */
    private void end() {
        if (over) return;
        over = true;
        run.interrupt();
        try {
            Optional<Report> report = run.await(PATIENCE);
            if (report.isPresent()) summary.tell(report.get());
            else summary.abandoned();
        } catch (InterruptedException | RuntimeException e) {
            summary.abandoned();
        }
        Runtime.getRuntime().halt(INTERRUPTED);
    }
}
