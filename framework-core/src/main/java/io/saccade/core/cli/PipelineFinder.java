package io.saccade.core.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds a pipeline by its path, or by its name among those that are shipped. */
final class PipelineFinder {
    private static final String ENDING = ".yaml";

    private final Path shipped;

    PipelineFinder(Path home) {
        shipped = home.resolve("pipelines");
    }

    /** The file; one that is not there when neither is, so that the error is told like any other of a file's. */
    Path find(String pathOrName) {
        Path path = Path.of(pathOrName);
        if (Files.exists(path) || pathOrName.contains("/")) return path;
        Path named = shipped.resolve(pathOrName + ENDING);
        if (Files.exists(named)) return named;
        Path withEnding = shipped.resolve(pathOrName);
        return Files.exists(withEnding) ? withEnding : path;
    }

    List<String> names() {
        if (!Files.isDirectory(shipped)) return List.of();
        try (Stream<Path> files = Files.list(shipped)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
