package io.saccade.distribution;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The Python with gymnasium and ale-py that {@code ./verify} installs. */
final class TestPython {
    private TestPython() {}

    /** The interpreter; skips the test if it is absent. */
    static String interpreter() {
        String python = System.getProperty("test.python");
        assumeTrue(
                Files.isExecutable(Path.of(python)),
                () -> "there is no " + python + ", which ./verify makes; left out");
        return python;
    }
}
