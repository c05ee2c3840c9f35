package io.saccade.core.cli;

import io.saccade.core.Saccade;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where plugins are found. */
final class HomeOptions {
    @Mixin
    private final LogOptions log = new LogOptions();

    @Option(
            names = "--plugins",
            paramLabel = "DIR",
            description = "Another folder of plugins; can be given several times.")
    private final List<Path> plugins = new ArrayList<>();

    LogOptions log() {
        return log;
    }

    /** The folder Saccade is installed in; the launcher says it. */
    static Path home() {
        return Path.of(System.getProperty("saccade.home", "."));
    }

    Saccade open() {
        log.apply();
        return Saccade.open(home(), plugins);
    }
}
