package io.saccade.cli;

import io.saccade.core.conformance.PluginConformance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The plugin that a command tests, and how. */
final class TestedPlugin {
    @Parameters(paramLabel = "JAR|FOLDER", description = "A plugin's jar, or a folder with its jar and lib/.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path plugin;

    @Option(
            names = "--with",
            paramLabel = "PIPELINE|FOLDER",
            description = "Take the settings of the stages from this pipeline file, or from the files of this folder."
                    + " Default: their defaults.")
    private @Nullable Path example;

    @Option(names = "--act", description = "Let actuators act on the world. Default: a dry run.")
    private boolean act;

    @Option(
            names = "--plugins",
            paramLabel = "DIR",
            description = "Load plugins that this one needs from this folder, too. May be given several times.")
    private final List<Path> others = new ArrayList<>();

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    PluginConformance open() throws IOException {
        if (!Files.exists(plugin)) throw mistake(plugin + " was not found. Check the path.");
        if (example != null && !Files.exists(example)) throw mistake(example + " was not found. Check the path.");
        List<Path> folders = new ArrayList<>(others);
        folders.addAll(HomeOptions.installed());
        return PluginConformance.open(plugin, folders);
    }

    private ParameterException mistake(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    Optional<Path> example() {
        return Optional.ofNullable(example);
    }

    boolean act() {
        return act;
    }

    /** The same arguments for another process. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        if (example != null) arguments.addAll(List.of("--with", example.toString()));
        if (act) arguments.add("--act");
        for (Path folder : others) arguments.addAll(List.of("--plugins", folder.toString()));
        arguments.add(plugin.toString());
        return arguments;
    }
}
