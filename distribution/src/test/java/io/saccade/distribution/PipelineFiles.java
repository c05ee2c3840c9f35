package io.saccade.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The shipped pipelines. */
final class PipelineFiles {
    private PipelineFiles() {}

    static List<Path> all() {
        try (Stream<Path> files = Files.list(Build.home().resolve("pipelines"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
