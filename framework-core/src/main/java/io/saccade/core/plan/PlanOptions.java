package io.saccade.core.plan;

import java.nio.file.Path;
import java.util.List;

/**
 * What a command adds to a pipeline.
 *
 * @param out the folder that outputs go to
 * @param overwrite whether outputs may replace what is there, also when the pipeline doesn't say so
 * @param allowOutside whether outputs may leave the folder
 * @param overrides {@code stage.key=value}
 */
public record PlanOptions(
        Path workingDirectory, Path out, boolean overwrite, boolean allowOutside, List<String> overrides) {
    public PlanOptions {
        workingDirectory = workingDirectory.toAbsolutePath().normalize();
        out = workingDirectory.resolve(out).normalize();
        overrides = List.copyOf(overrides);
    }

    /** Nothing added: outputs go into the working directory. */
    public static PlanOptions in(Path workingDirectory) {
        return new PlanOptions(workingDirectory, Path.of(""), false, false, List.of());
    }
}
