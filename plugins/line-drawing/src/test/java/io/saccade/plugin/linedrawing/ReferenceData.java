package io.saccade.plugin.linedrawing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds photographs, networks, and values computed with the original tools. */
final class ReferenceData {
    private ReferenceData() {}

    static Path at(String name) {
        Path folder = Path.of(System.getProperty("reference.data", "../../../shared/data"));
        assumeTrue(Files.isDirectory(folder), () -> "reference data not found at " + folder + "; left out");
        return folder.resolve(name).toAbsolutePath();
    }
}
