package io.saccade.distribution;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Films, faces and networks that are not part of the project. */
final class ReferenceData {
    private ReferenceData() {}

    /** A file of the reference data; skips the test if it is absent. */
    static Path path(String name) {
        Path folder =
                Path.of(System.getProperty("reference.data")).toAbsolutePath().normalize();
        assumeTrue(Files.isDirectory(folder), () -> "reference data not found at " + folder + "; left out");
        return folder.resolve(name);
    }
}
