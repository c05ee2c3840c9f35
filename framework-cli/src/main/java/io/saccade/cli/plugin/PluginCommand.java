package io.saccade.cli.plugin;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code saccade plugin}, which only shows its commands. */
@Command(
        name = "plugin",
        mixinStandardHelpOptions = true,
        description = "Makes, tests, packs, signs and installs plugins.",
        footerHeading = "%nA plugin of your own:%n",
        footer = {
            "  saccade plugin new my-plugin       a Maven project with a stage and its test",
            "  saccade plugin test my-plugin/target/my-plugin-1.0.0.jar",
            "                                     whether its stages keep the rules",
            "  saccade plugin keygen              a key to sign with, once",
            "  saccade plugin pack my-plugin/target/my-plugin-1.0.0.jar --sign plugin-key.pem",
            "  saccade plugin trust plugin-key.pub.pem",
            "  saccade plugin install my-plugin-1.0.0.zip",
            "",
            "A plugin may do everything that you may. Install only plugins of people that you trust."
        })
public final class PluginCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /** The command without subcommands, for the list of commands: building them all would slow each start down. */
    public PluginCommand() {}

    /** Adds the subcommands. */
    public static void complete(CommandLine plugin) {
        plugin.addSubcommand(new NewCommand())
                .addSubcommand(new KeygenCommand())
                .addSubcommand(new PackCommand())
                .addSubcommand(new TrustCommand())
                .addSubcommand(new InstallCommand())
                .addSubcommand(new UpdateCommand())
                .addSubcommand(new RemoveCommand())
                .addSubcommand(new IndexCommand());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command? Try: saccade plugin --help");
    }
}
