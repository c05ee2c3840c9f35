package io.saccade.cli.command;

import io.saccade.core.Saccade;
import java.nio.file.Path;

/** The installed program, with the options that the user gave to the command. */
public interface Installation {
    /** The folder that contains {@code plugins/} and {@code pipelines/}. */
    Path home();

    /** Configures log output and loads the plugins; call it once the command runs. */
    Saccade open();
}
