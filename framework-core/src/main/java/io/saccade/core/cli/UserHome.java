package io.saccade.core.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The user's home where the system doesn't know the user, as in containers that run under a number: Java says "?"
 * then, and whatever keeps files for the user would make a folder of that name in the working directory.
 */
final class UserHome {
    private UserHome() {}

    /** Takes {@code HOME} in place of what is no folder's path, or else a folder below the temporary one. */
    static void settle() {
        String home = System.getProperty("user.home", "");
        if (!home.isEmpty() && Path.of(home).isAbsolute()) return;
        String given = System.getenv().getOrDefault("HOME", "");
        Path settled = Path.of(given).isAbsolute()
                ? Path.of(given)
                : Path.of(System.getProperty("java.io.tmpdir"), "saccade-home-" + user());
        System.setProperty("user.home", settled.toString());
    }

    /** The user's number, where the system tells it. */
    private static String user() {
        try {
            return String.valueOf(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return "unknown";
        }
    }
}
