package io.saccade.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import picocli.CommandLine;

/** The entry point of the {@code saccade} command. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        PluginExits.tell();
        UserHome.settle();
        // Standard output is for results, which programs read; other output, such as that of a plugin while it loads,
        // goes to standard error.
        PrintStream out = System.out;
        System.setOut(System.err);
        System.exit(run(out, arguments));
    }

    /** Runs a command and returns its exit code. */
    private static int run(PrintStream out, String... arguments) {
        return commandLine(out).execute(arguments);
    }

    /** The command with its subcommands; results go to {@code out}. */
    static CommandLine commandLine(PrintStream out) {
        CommandLine commandLine = new CommandLine(new SaccadeCommand(new StandardTerminal(System.in, out)));
        commandLine.setOut(new PrintWriter(out, true, Charset.defaultCharset()));
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setExecutionExceptionHandler(new FailureReporter());
        return commandLine;
    }
}
