package io.saccade.plugin.gazetraining;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** 305 clicks of one person on a real screen of 1920x1080, with the article's file names. */
final class ReferenceClicks {
    static final String SCREEN = "1920x1080";

    private ReferenceClicks() {}

    /** Returns their folder; skips the test if it is missing. */
    static Path folder() {
        Path folder = Path.of(System.getProperty("reference.data", "")).resolve("gaze/clicks-1920x1080");
        assumeTrue(Files.isDirectory(folder), () -> "reference data not found at " + folder + "; left out");
        return folder.toAbsolutePath();
    }
}
