package io.saccade.cli;

import io.saccade.cli.plugin.PluginCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code saccade} itself, which only shows help. */
@Command(
        name = "saccade",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        description = "Runs pipelines: a camera moves the mouse, a voice moves lips, episodes become films.",
        subcommands = {
            RunCommand.class,
            PlayCommand.class,
            CheckCommand.class,
            PluginsCommand.class,
            PluginCommand.class,
            StagesCommand.class,
            SchemaCommand.class,
            DevicesCommand.class,
            DoctorCommand.class
        },
        footerHeading = "%nStart here:%n",
        footer = {
            "  saccade run demo                   trains, measures and films a gaze network",
            "  saccade run eyes-film --set capture.source=holiday.mp4",
            "                                     finds the eyes in your film",
            "  saccade batch eyes-film --over films --out eyes",
            "                                     the same for a folder of films",
            "  saccade play                       shows the newest film",
            "  saccade open                       starts and shows runs in your browser",
            "  saccade stages haar-eyes           the keys and settings of a stage",
            "  saccade devices                    cameras, screens, microphones, GPUs by name",
            "  saccade doctor                     what works on this machine",
            "",
            "A pipeline is a YAML file; the ones in pipelines/ can be run by name.",
            "Exit codes: 0 done, 1 a stage failed, 2 a mistake in the command or the file,",
            "3 a plugin did not load, 4 done but items were set aside, 130 interrupted."
        })
final class SaccadeCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private final StandardTerminal terminal;

    /** @param terminal standard input and output, for stages that ask the user */
    SaccadeCommand(StandardTerminal terminal) {
        this.terminal = terminal;
    }

    StandardTerminal terminal() {
        return terminal;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command? Try: saccade run demo");
    }
}
