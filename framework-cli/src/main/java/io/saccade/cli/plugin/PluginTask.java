package io.saccade.cli.plugin;

import io.saccade.core.problem.Refusal;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command about plugins. Prints why it refuses what it was asked for. */
abstract class PluginTask implements Callable<Integer> {
    private static final int REFUSED = 2;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /** @throws Refusal for a sentence to the user, after which nothing has changed */
    abstract void run(PrintWriter out) throws Exception;

    @Override
    public final Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        try {
            run(out);
            return 0;
        } catch (Refusal refusal) {
            spec.commandLine().getErr().println("saccade: " + refusal.getMessage());
            return REFUSED;
        } finally {
            out.flush();
        }
    }
}
