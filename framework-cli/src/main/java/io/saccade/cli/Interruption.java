package io.saccade.cli;

import io.saccade.core.Run;
import io.saccade.core.call.PluginCall;
import io.saccade.core.report.Report;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Handles Ctrl-C and SIGTERM: recordings are finished, the report is written, and the process ends within five seconds
 * with exit code 130. If a stage calls {@code System.exit}, the same happens with exit code 1 and a message.
 */
final class Interruption implements AutoCloseable {
    private static final int INTERRUPTED = 130;
    private static final int FAILED = 1;

    /** A little under five seconds; anything unfinished by now is abandoned. */
    private static final Duration PATIENCE = Duration.ofMillis(4700);

    private final RunSummary summary;
    private volatile @Nullable Run run;
    private volatile OptionalInt code = OptionalInt.empty();
    private volatile boolean over;

    private Interruption(RunSummary summary) {
        this.summary = summary;
    }

    /** Installs the handler. An interruption before a run has begun just ends the process. */
    static Interruption install(RunSummary summary) {
        Interruption interruption = new Interruption(summary);
        Runtime.getRuntime().addShutdownHook(new Thread(interruption::end, "saccade-interruption"));
        return interruption;
    }

    void watch(Run begun) {
        run = begun;
    }

    /** The run has ended and was told of, but the command goes on: Ctrl-C then ends the process with the run's code. */
    void ended(int exitCode) {
        code = OptionalInt.of(exitCode);
    }

    /** The command has ended normally: the following end of the process is no interruption. */
    @Override
    public void close() {
        over = true;
    }

    /** Halts the process with our exit code; the JVM's own exit code would depend on the signal. */
    private void end() {
        if (over) return;
        code.ifPresent(known -> Runtime.getRuntime().halt(known));
        Run begun = run;
        if (begun == null && PluginCall.exiting().findAny().isPresent()) return; // PluginExits reports it
        Runtime.getRuntime().halt(endOrTell(Optional.ofNullable(begun)));
    }

    private int endOrTell(Optional<Run> begun) {
        Optional<ProcessExit> exit = ProcessExit.underWay();
        exit.ifPresent(caller -> summary.exited(caller.place(), begun.flatMap(of -> of.stageOn(caller.thread()))));
        int code = begun.map(this::end).orElse(INTERRUPTED);
        return exit.isPresent() ? FAILED : code;
    }

    /** Ends the run and returns the exit code of its report. */
    private int end(Run begun) {
        begun.interrupt();
        try {
            Optional<Report> report = begun.await(PATIENCE);
            if (report.isPresent()) {
                summary.tell(report.get());
                return report.get().exitCode();
            }
        } catch (InterruptedException | RuntimeException e) { // reported below
        }
        summary.abandoned(begun.callsUnderWay());
        return INTERRUPTED;
    }
}
