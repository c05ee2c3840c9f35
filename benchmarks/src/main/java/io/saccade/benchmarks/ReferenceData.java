package io.saccade.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of films and networks to measure with. */
final class ReferenceData {
    static final Path FOLDER = Path.of(System.getProperty("reference.data", "../shared/data"))
            .toAbsolutePath()
            .normalize();

    private ReferenceData() {}

    /** The path of a file that {@link #require} has found. */
    static Path at(String relative) {
        return FOLDER.resolve(relative);
    }

    static Path require(String relative) throws LeftOutException {
        Path file = at(relative);
        if (!Files.exists(file)) {
            throw new LeftOutException("reference data not found at " + file + "; give -Dreference.data=FOLDER");
        }
        return file;
    }
}
