package io.saccade.cli;

import io.saccade.core.problem.InvalidPipelineException;
import io.saccade.core.problem.Place;
import io.saccade.core.problem.Problem;
import io.saccade.core.settings.Suggestion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a pipeline by its path, or by the name of a shipped pipeline. */
final class PipelineFinder {
    private static final String ENDING = ".yaml";

    private final Path shipped;

    PipelineFinder(Path home) {
        shipped = home.resolve("pipelines");
    }

    /**
     * Finds the file. A folder is returned only if no file matches; reading it reports the error.
     *
     * @throws InvalidPipelineException if there is neither such a file nor such a name
     */
    Path find(String pathOrName) {
        Path path = Path.of(pathOrName);
        return Stream.of(path, shipped.resolve(pathOrName + ENDING), shipped.resolve(pathOrName))
                .filter(Files::isRegularFile)
                .findFirst()
                .or(() -> Optional.of(path).filter(Files::exists))
                .orElseThrow(() -> new InvalidPipelineException(List.of(unknown(pathOrName))));
    }

    private Problem unknown(String pathOrName) {
        return new Problem(
                Problem.Kind.PIPELINE,
                Place.of(pathOrName),
                "is neither a file nor the name of a shipped pipeline." + Suggestion.ending(pathOrName, names()));
    }

    private List<String> names() {
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
