package io.saccade.plugin.metrics;

import io.saccade.api.spi.Doc;
import java.nio.file.Path;

/** Settings of {@code trace}. */
@Doc("Writes what every sample carries, except pictures and sound, as one line of JSON each")
public record TraceSettings(
        @Doc("the file to write, such as session.jsonl; only its owner may read it, since eyes identify people")
        Path file) {}
