package io.saccade.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Prints a mistake in the command, and where help is: all of the help would push the sentence out of sight. */
final class MistakeReporter implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        CommandLine command = mistake.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(command.getColorScheme().errorText(String.valueOf(mistake.getMessage())));
        boolean suggested = UnmatchedArgumentException.printSuggestions(mistake, err);
        if (command.getSubcommands().isEmpty())
            err.println("Options and examples: " + command.getCommandSpec().qualifiedName() + " --help");
        else if (!suggested) command.usage(err); // it lists the commands
        err.flush();
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }
}
