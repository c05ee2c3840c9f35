package io.saccade.cli;

import io.saccade.cli.pack.UserFolders;
import io.saccade.core.Saccade;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options for plugin folders and logging. */
final class HomeOptions {
    @Mixin
    private final LogOptions log = new LogOptions();

    @Option(
            names = "--plugins",
            paramLabel = "DIR",
            description = "Load plugins from this folder, too. May be given several times.")
    private final List<Path> plugins = new ArrayList<>();

    LogOptions log() {
        return log;
    }

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /** Saccade's installation folder, as set by the launcher. */
    static Path home() {
        return Path.of(System.getProperty("saccade.home", "."));
    }

    /** The folders of installed plugins: the user's, if there is one, then Saccade's. */
    static List<Path> installed() {
        Path shipped = home().resolve("plugins");
        Path own = UserFolders.plugins();
        return Files.isDirectory(own) ? List.of(own, shipped) : List.of(shipped);
    }

    /** These options as arguments for another process, which may have another working directory. */
    List<String> arguments() {
        Stream<String> folders = plugins.stream()
                .flatMap(
                        folder -> Stream.of("--plugins", folder.toAbsolutePath().toString()));
        return Stream.concat(log.arguments().stream(), folders).toList();
    }

    Saccade open() {
        log.apply();
        for (Path folder : plugins) {
            if (Files.isDirectory(folder)) continue;
            throw new ParameterException(
                    spec.commandLine(), "--plugins: the folder " + folder + " does not exist. Check the path.");
        }
        List<Path> folders = new ArrayList<>(plugins);
        Path own = UserFolders.plugins();
        if (Files.isDirectory(own)) folders.add(own);
        return Saccade.open(home(), folders);
    }
}
