package io.saccade.cli.plugin;

import io.saccade.core.catalog.Role;
import io.saccade.core.problem.Refusal;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code saccade plugin new}. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = "Makes a Maven project for a plugin, with one stage and its test.")
final class NewCommand extends PluginTask {
    @Parameters(
            paramLabel = "NAME",
            description = "The project's folder and the stage's type, such as bright-spot. May be a path.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path folder;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            defaultValue = "model",
            description = "capture, model, actuator, recorder, environment or trainer. Default: ${DEFAULT-VALUE}.")
    private Role role = Role.MODEL;

    @Option(
            names = "--group",
            paramLabel = "GROUP",
            defaultValue = "com.example",
            description = "Start of the module's name, your domain reversed. Default: ${DEFAULT-VALUE}.")
    private String group = "com.example";

    @Override
    void run(PrintWriter out) throws Exception {
        Path repository =
                Installation.home().resolve("repository").toAbsolutePath().normalize();
        if (!Files.isDirectory(repository)) {
            throw new Refusal("this installation has no " + repository + ", against which plugins are built. Install"
                    + " the full archive, not the one named 'runtime'");
        }
        ProjectNames names = ProjectNames.of(String.valueOf(folder.getFileName()), group);
        if (Files.exists(folder)) throw new Refusal(folder + " exists already. Choose another name, or remove it");
        RepositoryLinks.mend(repository);
        new ProjectTemplate(names, role, repository).write(folder);
        out.println("made " + folder + ". Next:");
        out.println("  mvn -f " + folder + " verify");
        out.println("Its README.md says how to run, sign and install it");
    }
}
