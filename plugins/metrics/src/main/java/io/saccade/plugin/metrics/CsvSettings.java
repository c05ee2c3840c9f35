package io.saccade.plugin.metrics;

import io.saccade.api.spi.Doc;
import java.nio.file.Path;

/** Settings of {@code csv}. */
@Doc("Writes METRICS as a table with a row per sample")
public record CsvSettings(
        @Doc("file to write, such as training.csv; a complete table at any time")
        Path file) {}
