package io.saccade.cli;

import io.saccade.core.Saccade;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that asks the installed program and its plugins, and prints the answer. */
abstract class InstalledCommand implements Callable<Integer> {
    @Mixin
    private final HomeOptions home = new HomeOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    final HomeOptions home() {
        return home;
    }

    final CommandSpec spec() {
        return spec;
    }

    /** Answers, and returns the exit code. */
    abstract int call(Saccade saccade, PrintWriter out) throws Exception;

    @Override
    public final Integer call() throws Exception {
        try (Saccade saccade = home.open()) {
            PrintWriter out = spec.commandLine().getOut();
            int code = call(saccade, out);
            out.flush();
            return code;
        }
    }
}
