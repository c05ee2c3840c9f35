package io.saccade.cli.command;

import java.util.List;

/**
 * Adds commands to {@code saccade}. A module in a folder of {@code commands/} provides it as a service. The folder is
 * loaded in a layer of its own, and only when a command that is not built in is called, or for help: the other commands
 * do not pay for its libraries.
 */
public interface CommandModule {
    /**
     * Creates the commands, as picocli's annotated objects. Each gets the options of plugin folders and log output.
     *
     * @param installation what the commands work with
     */
    List<Object> commands(Installation installation);
}
