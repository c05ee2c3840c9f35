package io.saccade.cli.pack;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** The user's folders for Saccade, by each system's convention. */
public final class UserFolders {
    private UserFolders() {}

    /** The folder for what may be lost, such as the name of the last film. */
    public static Path state() {
        return state(system(), home(), System.getenv());
    }

    /** The folder for what the user keeps: installed plugins, trusted keys, indexes. */
    public static Path data() {
        return data(system(), home(), System.getenv());
    }

    /** The folder of the user's plugins, which may be missing. */
    public static Path plugins() {
        return data().resolve("plugins");
    }

    static Path state(String os, Path home, Map<String, String> environment) {
        return folder(os, home, environment, "XDG_STATE_HOME", ".local/state");
    }

    static Path data(String os, Path home, Map<String, String> environment) {
        return folder(os, home, environment, "XDG_DATA_HOME", ".local/share");
    }

    private static Path folder(String os, Path home, Map<String, String> environment, String variable, String usual) {
        String system = os.toLowerCase(Locale.ROOT);
        if (system.contains("mac")) return home.resolve("Library/Application Support/saccade");
        boolean windows = system.contains("win");
        Path given = Path.of(environment.getOrDefault(windows ? "LOCALAPPDATA" : variable, ""));
        Path otherwise = home.resolve(windows ? "AppData/Local" : usual);
        return (given.isAbsolute() ? given : otherwise).resolve("saccade");
    }

    private static String system() {
        return System.getProperty("os.name");
    }

    private static Path home() {
        return Path.of(System.getProperty("user.home"));
    }
}
