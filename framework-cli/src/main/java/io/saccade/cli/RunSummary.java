package io.saccade.cli;

import io.saccade.core.report.Report;
import io.saccade.core.report.Report.SetAside;
import io.saccade.core.report.ReportJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Prints the result of a run at its end. */
final class RunSummary {
    private static final int MANY_SET_ASIDE = 10;

    private final PrintWriter err;
    private final Optional<Path> file;
    private final LogOptions log;
    private boolean told;

    RunSummary(PrintWriter err, Optional<Path> file, LogOptions log) {
        this.err = err;
        this.file = file;
        this.log = log;
    }

    /**
     * Prints the result, and writes the report file if one was requested; only once, although two threads call this
     * when the run is interrupted. The later call returns after everything is written.
     */
    synchronized void tell(Report report) {
        if (told) return;
        told = true;
        LastRecording.ofUser().remember(report.outputs());
        if (!log.isQuiet()) {
            setAside(report.setAside());
            for (Path output : report.outputs()) err.println("made " + shown(output));
        }
        report.failure().ifPresent(failure -> err.println("failed: " + failure));
        if (!log.isQuiet()) err.println(closing(report));
        file.ifPresent(path -> write(report, path));
        err.flush();
    }

    /** Each item was logged when it was found; the count helps if many of them scrolled away. */
    private void setAside(List<SetAside> items) {
        if (items.size() > MANY_SET_ASIDE) err.println(items.size() + " items were set aside");
    }

    private static String closing(Report report) {
        double seconds = report.duration().toMillis() / 1e3;
        return String.format(
                Locale.ROOT,
                "%s: %,d samples in %.1f s%s",
                report.outcome().label(),
                report.samples(),
                seconds,
                seconds > 0 ? String.format(Locale.ROOT, " (%.1f a second)", report.samples() / seconds) : "");
    }

    private static Path shown(Path output) {
        Path here = Path.of("").toAbsolutePath();
        return output.startsWith(here) ? here.relativize(output) : output;
    }

    private void write(Report report, Path path) {
        try {
            ReportJson.write(report, path);
        } catch (IOException e) {
            err.println("saccade: the report could not be written to " + path + ": " + e);
        }
    }

    /**
     * Reports that the run did not end in time.
     *
     * @param calls of stages that have not returned, such as {@code 'video' in finish()}
     */
    void abandoned(List<String> calls) {
        err.println("saccade: " + (calls.isEmpty() ? "a stage" : String.join(", ", calls))
                + " did not end in time. Its recordings are kept up to this point");
        err.flush();
    }

    /**
     * Reports that a plugin's code ends the process.
     *
     * @param place of the call of System.exit
     * @param stage the stage in whose call this happened, if any
     */
    void exited(String place, Optional<String> stage) {
        err.println("failed: " + stage.map(call -> "stage " + call).orElse("a thread of a plugin")
                + " called System.exit, which ends the process, at " + place + ". Recordings are completed; other"
                + " outputs are lost");
        err.flush();
    }
}
