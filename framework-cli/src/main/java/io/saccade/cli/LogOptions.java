package io.saccade.cli;

import java.util.List;
import picocli.CommandLine.Option;

/** The options for the amount of output. Call {@link #apply} before the first logger is created. */
final class LogOptions {
    @Option(names = "--verbose", description = "Print more log lines, with stack traces.")
    private boolean verbose;

    @Option(names = "--quiet", description = "Print errors only: no progress, notes or summary.")
    private boolean quiet;

    boolean isQuiet() {
        return quiet;
    }

    /** These options as arguments for another process. */
    List<String> arguments() {
        return verbose ? List.of("--verbose") : quiet ? List.of("--quiet") : List.of();
    }

    void apply() {
        System.setProperty(LogConfigurator.LEVEL, verbose ? "DEBUG" : quiet ? "ERROR" : "INFO");
    }
}
