package io.saccade.plugin.metrics;

import io.saccade.api.spi.Doc;
import java.nio.file.Path;

/** Settings of {@code csv}. */
@Doc("Writes measurements as a table, a line for every sample that carries some")
public record CsvSettings(
        @Doc("the file to write, such as training.csv; complete up to the last line at any moment")
        Path file) {}
