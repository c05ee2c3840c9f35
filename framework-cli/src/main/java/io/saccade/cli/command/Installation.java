package io.saccade.cli.command;

import io.saccade.core.Saccade;
import java.nio.file.Path;
import java.util.List;

/** The installed program, with the options that the user gave to the command. */
public interface Installation {
    /** The folder that contains {@code plugins/} and {@code pipelines/}. */
    Path home();

    /** Configures log output and loads the plugins; call it once the command runs. */
    Saccade open();

    /**
     * Finds a pipeline by its path, or by the name of a shipped one.
     *
     * @throws io.saccade.core.problem.InvalidPipelineException if there is neither such a file nor such a name
     */
    Path pipeline(String pathOrName);

    /** Whether the user wants errors only: no progress, notes or summary. */
    boolean isQuiet();

    /** The options of plugin folders and log output, for another process of the program. */
    List<String> arguments();
}
