package io.saccade.cli;

import picocli.CommandLine.Option;

/** The options for the amount of output. Call {@link #apply} before the first logger is created. */
final class LogOptions {
    @Option(names = "--verbose", description = "Tell more, with stack traces.")
    private boolean verbose;

    @Option(names = "--quiet", description = "Tell only what went wrong; no progress.")
    private boolean quiet;

    boolean isQuiet() {
        return quiet;
    }

    boolean isVerbose() {
        return verbose;
    }

    void apply() {
        System.setProperty(LogConfigurator.LEVEL, verbose ? "DEBUG" : quiet ? "ERROR" : "INFO");
    }
}
