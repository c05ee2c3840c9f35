package io.saccade.cli;

import io.saccade.core.problem.InvalidPipelineException;
import io.saccade.core.problem.Problem;
import io.saccade.core.problem.Reason;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Prints why a command failed, and returns the exit code. */
final class FailureReporter implements IExecutionExceptionHandler {
    private static final int FAILED = 1;
    private static final int INVALID = 2;
    private static final int PLUGIN_MISSING = 3;

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        PrintWriter err = command.getErr();
        if (failure instanceof InvalidPipelineException invalid) {
            for (Problem problem : invalid.problems()) err.println(problem);
            int count = invalid.problems().size();
            err.println(count == 1 ? "1 problem; nothing was opened" : count + " problems; nothing was opened");
            return invalid.pluginMissing() ? PLUGIN_MISSING : INVALID;
        }
        err.println("saccade: " + Reason.of(failure));
        if ("DEBUG".equals(System.getProperty(LogConfigurator.LEVEL))) failure.printStackTrace(err);
        return FAILED;
    }
}
