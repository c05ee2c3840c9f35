package io.saccade.plugin.onnxruntime;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where this user's programs keep what they can make again. */
final class UserCache {
    private UserCache() {}

    static Path folder() {
        return folder(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
    }

    /** By each system's own custom. */
    static Path folder(String os, Path home, Map<String, String> environment) {
        String system = os.toLowerCase(Locale.ROOT);
        if (system.contains("mac")) return home.resolve("Library/Caches/saccade");
        boolean windows = system.contains("win");
        String said = environment.getOrDefault(windows ? "LOCALAPPDATA" : "XDG_CACHE_HOME", "");
        Path given = Path.of(said);
        if (windows) return (given.isAbsolute() ? given : home.resolve("AppData/Local")).resolve("saccade/cache");
        return (given.isAbsolute() ? given : home.resolve(".cache")).resolve("saccade");
    }
}
