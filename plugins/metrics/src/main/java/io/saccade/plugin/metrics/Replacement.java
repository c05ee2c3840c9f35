package io.saccade.plugin.metrics;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Puts a finished file in another's place, so that whoever opens it finds the old one or the new one. */
final class Replacement {
    private Replacement() {}

    /** @param beside in the same folder; gone afterwards */
    static void of(Path file, Path beside) throws IOException {
        try {
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) { // some network drives
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
