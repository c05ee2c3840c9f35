package io.saccade.cli;

import io.saccade.core.option.RunOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that {@code run} and {@code check} share. */
final class PlanningOptions {
    @Option(
            names = "--set",
            paramLabel = "STAGE.KEY=VALUE",
            description = "Sets one setting of the file, by the stage's name, or by its role where there is one of"
                    + " the role: --set capture.source=film.mp4. Also seed, environment.episodes, safety.KEY.")
    private final List<String> set = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where outputs go, and must stay; the working directory unless given.")
    private Path out = Path.of("");

    @Option(names = "--overwrite", description = "Replace outputs that exist already.")
    private boolean overwrite;

    @Option(names = "--allow-outside", description = "Let outputs leave the output folder.")
    private boolean allowOutside;

    RunOptions options() {
        return RunOptions.defaults()
                .out(out)
                .overwrite(overwrite)
                .allowOutside(allowOutside)
                .set(set);
    }
}
