package io.saccade.core.plan;

import io.saccade.core.settings.Mapping;
import java.nio.file.Path;

/** Where a pipeline comes from. */
public sealed interface PipelineSource {
    /** A pipeline file; messages call it as it is given here. */
    record InFile(Path file) implements PipelineSource {}

    /**
     * A pipeline built in code, of the keys that stand in files.
     *
     * @param name what messages and the report call it
     * @param folder where relative inputs are looked for first
     */
    record InCode(String name, Mapping pipeline, Path folder) implements PipelineSource {}
}
