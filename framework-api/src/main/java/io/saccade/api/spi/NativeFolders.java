package io.saccade.api.spi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Finds folders into which a plugin can unpack native libraries and load them. A home or temporary folder may be full,
 * read-only, or mounted noexec, and the loader's own message then does not say what to do. Any thread.
 *
 * @since 0.2
 */
public final class NativeFolders {
    private static final Path MOUNTS = Path.of("/proc/self/mounts");
    private static final String ROOT = "root";
    private static final int MOUNT_POINT = 1;
    private static final int MOUNT_OPTIONS = 3;
    private static final Comparator<String[]> DEEPEST = Comparator.comparingInt(
            mount -> Path.of(unescaped(mount[MOUNT_POINT])).getNameCount());

    private NativeFolders() {}

    /**
     * The user's cache folder for files that can be created again: {@code $XDG_CACHE_HOME/saccade}, or {@code saccade}
     * in the system's own place for such files. Need not exist.
     */
    public static Path cache() {
        return cache(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
    }

    private static Path cache(String os, Path home, Map<String, String> environment) {
        String system = os.toLowerCase(Locale.ROOT);
        if (system.contains("mac")) return home.resolve("Library/Caches/saccade");
        boolean windows = system.contains("win");
        Path given = Path.of(environment.getOrDefault(windows ? "LOCALAPPDATA" : "XDG_CACHE_HOME", ""));
        if (windows) return (given.isAbsolute() ? given : home.resolve("AppData/Local")).resolve("saccade/cache");
        return (given.isAbsolute() ? given : home.resolve(".cache")).resolve("saccade");
    }

    /** The folder of temporary files. */
    public static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    /**
     * The first usable folder.
     *
     * @param what the library's name for the message, such as {@code "OpenCV"}
     * @param candidates in order of preference; created if missing
     * @param bytes how much will be unpacked to a candidate; 0 if it is there already
     * @param remedy how to name another folder, as a sentence
     * @throws InvalidInputException if none is usable: one sentence with each folder, its fault, and the remedy
     */
    public static Path choose(String what, List<Path> candidates, ToLongFunction<Path> bytes, String remedy)
            throws InvalidInputException {
        List<String> refusals = new ArrayList<>();
        for (Path candidate : candidates) {
            Optional<String> refusal = refusal(candidate, bytes.applyAsLong(candidate));
            if (refusal.isEmpty()) return candidate;
            refusals.add(candidate + " " + refusal.get());
        }
        throw new InvalidInputException(
                "the native libraries of " + what + " must be unpacked to a folder and loaded from it, but no folder"
                        + " is suitable: " + String.join("; ", refusals) + ". " + remedy);
    }

    /**
     * Why native libraries can't be unpacked to the folder and loaded from it, as a clause after its name; empty if
     * they can. Creates the folder if it is missing, and briefly a file in it.
     */
    public static Optional<String> refusal(Path folder, long bytes) {
        if (!folder.isAbsolute()) return Optional.of("is no absolute path");
        try {
            Files.createDirectories(folder);
            if (!isOurs(folder)) return Optional.of("belongs to another user");
            if (isNoExec(folder)) return Optional.of("is on a file system that is mounted noexec");
            long free = Files.getFileStore(folder).getUsableSpace();
            return free >= bytes
                    ? Optional.empty()
                    : Optional.of("has " + mebibytes(free) + " MB free of the " + mebibytes(bytes) + " MB needed");
        } catch (IOException | SecurityException e) {
            String reason = e.getClass().getSimpleName() + ": " + e.getMessage();
            return Optional.of(
                    (Files.isDirectory(folder) ? "can't be written (" : "can't be created (") + reason + ")");
        }
    }

    /**
     * Whether the folder belongs to the user of this process or to root: another user could put libraries there. The
     * user is the owner of a new file, since Java knows no name for a user without an account.
     */
    public static boolean isOurs(Path folder) throws IOException {
        Path probe = Files.createTempFile(folder, "saccade", ".tmp");
        try {
            String owner = Files.getOwner(folder).getName();
            String user = Files.getOwner(probe).getName();
            return owner.equals(user) || owner.equals(ROOT) || user.equals(ROOT) || !isPosix(folder);
        } finally {
            Files.delete(probe);
        }
    }

    private static boolean isPosix(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Checks the mount that contains the folder. Systems without a list of mounts count as executable. */
    private static boolean isNoExec(Path folder) throws IOException {
        if (!Files.isReadable(MOUNTS)) return false;
        Path real = folder.toRealPath();
        return Files.readAllLines(MOUNTS).stream()
                .map(line -> line.split(" "))
                .filter(mount -> mount.length > MOUNT_OPTIONS && real.startsWith(unescaped(mount[MOUNT_POINT])))
                // the last of several mounts on one point is the visible one
                .reduce((outer, inner) -> DEEPEST.compare(outer, inner) > 0 ? outer : inner)
                .map(mount -> List.of(mount[MOUNT_OPTIONS].split(",")).contains("noexec"))
                .orElse(false);
    }

    /** The kernel writes spaces and some other characters in octal. */
    private static String unescaped(String path) {
        return path.replace("\\040", " ")
                .replace("\\011", "\t")
                .replace("\\012", "\n")
                .replace("\\134", "\\");
    }

    private static long mebibytes(long bytes) {
        return bytes >> 20;
    }
}
