package io.saccade.core.cli;

import io.saccade.core.Run;
import io.saccade.core.call.PluginCall;
import io.saccade.core.report.Report;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ctrl-C and SIGTERM: recordings are finished, the report is written, and the process ends within five
 * seconds, with 130 in both cases. The same where a stage ends the process by {@code System.exit}, which is told, with 1.
 */
final class Interruption implements AutoCloseable {
    private static final int INTERRUPTED = 130;
    private static final int FAILED = 1;

    /** The promise is five seconds; what is not finished by now will not be. */
    private static final Duration PATIENCE = Duration.ofMillis(4700);

    private final RunSummary summary;
    private volatile @Nullable Run run;
    private volatile boolean over;

    private Interruption(RunSummary summary) {
        this.summary = summary;
    }

    /** From now on; what is interrupted before a run began just ends. */
    static Interruption install(RunSummary summary) {
        Interruption interruption = new Interruption(summary);
        Runtime.getRuntime().addShutdownHook(new Thread(interruption::end, "saccade-interruption"));
        return interruption;
    }

    void watch(Run begun) {
        run = begun;
    }

    /** The command has ended by itself: the process's own end is no interruption. */
    @Override
    public void close() {
        over = true;
    }

    /** The JVM's own exit code would tell the signals apart; ours is one, so the process is halted with it. */
    private void end() {
        if (over) return;
        Run begun = run;
        if (begun == null && PluginCall.exiting().findAny().isPresent()) return; // told by PluginExits
        Runtime.getRuntime().halt(endOrTell(Optional.ofNullable(begun)));
    }

    private int endOrTell(Optional<Run> begun) {
        Optional<ProcessExit> exit = ProcessExit.underWay();
        exit.ifPresent(caller -> summary.exited(caller.place(), begun.flatMap(of -> of.stageOn(caller.thread()))));
        int code = begun.map(this::end).orElse(INTERRUPTED);
        return exit.isPresent() ? FAILED : code;
    }

    /** Answers how the process exits: as the report says. */
    private int end(Run begun) {
        begun.interrupt();
        try {
            Optional<Report> report = begun.await(PATIENCE);
            if (report.isPresent()) {
                summary.tell(report.get());
                return report.get().exitCode();
            }
        } catch (InterruptedException | RuntimeException e) { // told below
        }
        summary.abandoned(begun.callsUnderWay());
        return INTERRUPTED;
    }
}
