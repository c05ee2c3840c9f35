package io.saccade.core.device;

import java.util.Optional;

/**
 * Tests whether there is a screen, without opening a GUI toolkit, which would cache the answer for the whole process.
 */
@FunctionalInterface
public interface DisplayProbe {
    /** Why there is no display, and the remedy, as sentences; empty if there is one. */
    Optional<String> missing();

    /** A probe for this machine. */
    static DisplayProbe ofThisMachine() {
        if (X11DisplayProbe.isUsedHere()) {
            return () -> ProcessScreen.dead().or(new X11DisplayProbe(System.getenv("DISPLAY"))::missing);
        }
        return Boolean.getBoolean("java.awt.headless")
                ? () -> Optional.of("Java was started with -Djava.awt.headless=true. Remove this option.")
                : Optional::empty;
    }
}
