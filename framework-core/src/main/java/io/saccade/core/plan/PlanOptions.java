package io.saccade.core.plan;

import java.nio.file.Path;
import java.util.List;

/**
 * The options that a command adds to a pipeline.
 *
 * @param out the output folder
 * @param overwrite whether outputs may replace existing files, even if the pipeline does not allow it
 * @param allowOutside whether outputs may be written outside the output folder
 * @param overrides {@code stage.key=value}
 */
public record PlanOptions(
        Path workingDirectory, Path out, boolean overwrite, boolean allowOutside, List<String> overrides) {
    public PlanOptions {
        workingDirectory = workingDirectory.toAbsolutePath().normalize();
        out = workingDirectory.resolve(out).normalize();
        overrides = List.copyOf(overrides);
    }

    /** No options: outputs go into the working directory. */
    public static PlanOptions in(Path workingDirectory) {
        return new PlanOptions(workingDirectory, Path.of(""), false, false, List.of());
    }
}
