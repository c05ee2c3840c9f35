package io.saccade.core.plan;

import io.saccade.core.settings.Mapping;
import java.nio.file.Path;

/** The source of a pipeline: a file, text or code. */
public sealed interface PipelineSource {
    /** A pipeline file; messages name it as it is given here. */
    record InFile(Path file) implements PipelineSource {}

    /**
     * The text of a pipeline file.
     *
     * @param name in messages and the report
     * @param folder in which relative inputs are looked for first
     */
    record InText(String name, String yaml, Path folder) implements PipelineSource {}

    /**
     * A pipeline built in code, with the same keys as a file.
     *
     * @param name in messages and the report
     * @param folder in which relative inputs are looked for first
     */
    record InCode(String name, Mapping pipeline, Path folder) implements PipelineSource {}
}
