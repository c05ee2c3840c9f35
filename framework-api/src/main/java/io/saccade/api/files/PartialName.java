package io.saccade.api.files;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of unfinished files and folders: {@code .partial-RUN-NAME} beside {@code NAME}. RUN is unique for each
 * process and call. A partial file belongs to the run that has claimed NAME or a folder that contains it; other partial
 * files of NAME are then leftovers. Any thread.
 *
 * @since 0.2
 */
public final class PartialName {
    private static final String PREFIX = ".partial-";
    private static final String LOCK = PREFIX + "lock-";
    private static final Pattern PARTIAL = Pattern.compile("\\.partial-\\d+t[0-9a-z]+-(.+)", Pattern.DOTALL);
    private static final int RADIX = Character.MAX_RADIX;

    /** File systems allow 255 bytes; this leaves room for the prefix and the run. */
    private static final int LONGEST = 200;

    private static final int KEPT_OF_LONGER = 40;

    private static final String PROCESS =
            ProcessHandle.current().pid() + "t" + Long.toString(System.currentTimeMillis(), RADIX);

    private static final AtomicLong CALLS = new AtomicLong();

    private PartialName() {}

    /** A new name beside the file, with the file's extension. It is unique among processes and calls. */
    public static Path beside(Path file) {
        return file.resolveSibling(
                PREFIX + PROCESS + Long.toString(CALLS.incrementAndGet(), RADIX) + "-" + fitted(file));
    }

    /** The lock file of a name, beside the file; a lock on it means that the name is claimed. */
    public static Path lockOf(Path file) {
        return file.resolveSibling(LOCK + fitted(file));
    }

    /** Whether the file is a partial file of that name, from any run. Both must be in one folder. */
    public static boolean isOf(Path partial, Path file) {
        return owner(partial).filter(fitted(file)::equals).isPresent();
    }

    /** The lock file of a partial file's final name; empty for any other file. */
    public static Optional<Path> lockOfOwner(Path partial) {
        return owner(partial).map(name -> partial.resolveSibling(LOCK + name));
    }

    /** The name that a lock file claims, shortened if it is long; empty for any other file. */
    public static Optional<Path> claimedBy(Path lock) {
        String name = name(lock);
        return name.startsWith(LOCK)
                ? Optional.of(lock.resolveSibling(name.substring(LOCK.length())))
                : Optional.empty();
    }

    /** Whether any element of the path is an unfinished file or folder. */
    public static boolean isWithin(Path path) {
        for (Path element : path) {
            if (owner(element).isPresent()) return true;
        }
        return false;
    }

    private static Optional<String> owner(Path partial) {
        Matcher matcher = PARTIAL.matcher(name(partial));
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Shortens a long name to its checksum and its end, since writers derive the format from the extension. */
    private static String fitted(Path file) {
        String name = name(file);
        if (name.getBytes(StandardCharsets.UTF_8).length <= LONGEST) return name;
        int cut = Math.max(0, name.length() - KEPT_OF_LONGER);
        if (Character.isLowSurrogate(name.charAt(cut))) cut++;
        return Integer.toHexString(name.hashCode()) + name.substring(cut);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
