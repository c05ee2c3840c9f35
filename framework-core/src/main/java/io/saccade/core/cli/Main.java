package io.saccade.core.cli;

import picocli.CommandLine;

/** The entry point of the {@code saccade} command. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs a command and answers its exit code. */
    static int run(String... arguments) {
        CommandLine commandLine = new CommandLine(new SaccadeCommand());
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setExecutionExceptionHandler(new FailureReporter());
        return commandLine.execute(arguments);
    }
}
