package io.saccade.plugin.metrics;

import io.saccade.api.spi.Doc;
import java.nio.file.Path;

/** Settings of {@code trace}. */
@Doc("Writes each sample, except frames and sound, as a line of JSON")
public record TraceSettings(
        @Doc("file to write, such as session.jsonl; readable by its owner only, since eyes " + "identify people")
        Path file) {}
