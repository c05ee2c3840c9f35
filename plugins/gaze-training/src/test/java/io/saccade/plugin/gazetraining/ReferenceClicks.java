package io.saccade.plugin.gazetraining;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** 305 clicks of one person on a real screen of 1920x1080, named as the article's. */
final class ReferenceClicks {
    static final String SCREEN = "1920x1080";

    private ReferenceClicks() {}

    /** Their folder; the test is left out where there is none. */
    static Path folder() {
        Path folder = Path.of(System.getProperty("reference.data", "")).resolve("gaze/clicks-1920x1080");
        assumeTrue(Files.isDirectory(folder), () -> "reference data not found at " + folder + "; left out");
        return folder.toAbsolutePath();
    }
}
