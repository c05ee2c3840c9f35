package io.saccade.core.plan;

import java.util.Locale;
import java.util.Optional;

/** Tells whether there is a screen, without opening a toolkit that would remember the answer for ever. */
@FunctionalInterface
public interface DisplayProbe {
    /** Why there is none, with the remedy, as a sentence; empty when there is one. */
    Optional<String> missing();

    /** For this machine. */
    static DisplayProbe ofThisMachine() {
        boolean x11 =
                !System.getProperty("os.name", "").toLowerCase(Locale.ROOT).matches("(windows|mac).*");
        if (x11) return new X11DisplayProbe(System.getenv("DISPLAY"));
        return Boolean.getBoolean("java.awt.headless")
                ? () -> Optional.of("Java was told so by -Djava.awt.headless=true. Leave that out.")
                : Optional::empty;
    }
}
