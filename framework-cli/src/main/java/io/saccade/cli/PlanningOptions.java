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
            description = "Override one setting of the file: --set capture.source=film.mp4. STAGE is the stage's"
                    + " name, or its role if the file has one stage of that role. Also: seed, environment.episodes,"
                    + " safety.KEY.")
    private final List<String> set = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write outputs into this folder and nowhere else. Default: the working directory.")
    private Path out = Path.of("");

    @Option(names = "--overwrite", description = "Replace outputs that exist.")
    private boolean overwrite;

    @Option(names = "--allow-outside", description = "Allow outputs outside the output folder.")
    private boolean allowOutside;

    RunOptions options() {
        return RunOptions.defaults()
                .out(out)
                .overwrite(overwrite)
                .allowOutside(allowOutside)
                .set(set);
    }
}
