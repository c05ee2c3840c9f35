package io.saccade.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Sets the user's home folder if the system doesn't know the user, as in containers that run under a numeric id. Java's
 * {@code user.home} is then "?", and libraries would create a folder of that name in the working directory.
 */
final class UserHome {
    private UserHome() {}

    /** Uses {@code HOME}, or else a temporary folder, if {@code user.home} is not an absolute path. */
    static void settle() {
        String home = System.getProperty("user.home", "");
        if (!home.isEmpty() && Path.of(home).isAbsolute()) return;
        String given = System.getenv().getOrDefault("HOME", "");
        Path settled = Path.of(given).isAbsolute()
                ? Path.of(given)
                : Path.of(System.getProperty("java.io.tmpdir"), "saccade-home-" + user());
        System.setProperty("user.home", settled.toString());
    }

    /** The user's numeric id, if known. */
    private static String user() {
        try {
            return String.valueOf(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return "unknown";
        }
    }
}
