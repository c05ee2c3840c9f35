package io.saccade.cli;

import io.saccade.cli.plugin.PluginCommand;
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
        return commandLine(out, arguments).execute(arguments);
    }

    /**
     * The command with its subcommands; results go to {@code out}. Those of {@code plugin} and of the folder
     * {@code commands/} are added only if they are asked for: building them would slow each start down.
     */
    static CommandLine commandLine(PrintStream out, String... arguments) {
        CommandLine commandLine = new CommandLine(new SaccadeCommand(new StandardTerminal(System.in, out)));
        if (arguments.length > 0 && arguments[0].equals("plugin")) completePlugin(commandLine);
        CommandModules.addIfNeeded(commandLine, HomeOptions.home(), arguments);
        commandLine.setOut(new PrintWriter(out, true, Charset.defaultCharset()));
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setParameterExceptionHandler(new MistakeReporter());
        commandLine.setExecutionExceptionHandler(new FailureReporter());
        return commandLine;
    }

    private static void completePlugin(CommandLine commandLine) {
        CommandLine plugin = commandLine.getSubcommands().get("plugin");
        if (plugin == null) throw new IllegalStateException("there is no command 'plugin'");
        PluginCommand.complete(plugin);
        plugin.addSubcommand("list", new PluginsCommand())
                .addSubcommand(new PluginTestCommand())
                .addSubcommand(new StageTestCommand());
    }
}
