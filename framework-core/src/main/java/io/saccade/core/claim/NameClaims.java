package io.saccade.core.claim;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The names that one run writes to, kept from all other runs as long as it lives. A claim is a locked file
 * {@code .partial-lock-NAME} beside the name: the system lets go of it when the process ends, however it ends. What a
 * killed run has left unfinished, {@code .partial-RUN-NAME} and {@code .partial-NAME}, goes with the next claim in the
 * folder. One thread at a time.
 */
public final class NameClaims {
    public static final String PARTIAL = ".partial-";
    private static final String LOCK = "lock-";
    private static final Pattern RUN = Pattern.compile("^\\d+t[0-9a-z]+-");

    private final Map<Path, LockedFile> claims = new HashMap<>();
    private final Set<Path> swept = new HashSet<>();

    /**
     * Takes a name, and removes what killed runs left in its folder.
     *
     * @param target in a folder that exists
     * @return whether no other run has it
     * @throws IOException where files can't be locked
     */
    public boolean claim(Path target) throws IOException {
        Path absolute = target.toAbsolutePath();
        Path folder = absolute.getParent();
        if (folder == null) return true;
        Path real = folder.toRealPath().resolve(absolute.getFileName());
        if (claims.containsKey(real)) return true;
        Optional<LockedFile> lock = LockedFile.of(real.resolveSibling(PARTIAL + LOCK + real.getFileName()));
        if (lock.isEmpty()) return false;
        claims.put(real, lock.get());
        if (swept.add(folder)) sweep(folder.toRealPath());
        removeUnfinished(real);
        if (Files.isDirectory(real)) removeMadeByStages(real);
        return true;
    }

    /** Takes the claims of runs that are no more, which removes what they left. */
    private void sweep(Path folder) throws IOException {
        try (DirectoryStream<Path> locks = Files.newDirectoryStream(folder, PARTIAL + LOCK + "*")) {
            for (Path file : locks) {
                Path name = folder.resolve(file.getFileName().toString().substring((PARTIAL + LOCK).length()));
                if (claims.containsKey(name)) continue;
                Optional<LockedFile> lock = LockedFile.of(file);
                if (lock.isEmpty()) continue;
                removeUnfinished(name);
                lock.get().remove();
            }
        }
    }

    private static void removeUnfinished(Path name) throws IOException {
        Path folder = name.getParent();
        if (folder == null) return;
        remove(folder, file -> RUN.matcher(file).replaceFirst("").equals(String.valueOf(name.getFileName())));
    }

    /** In a folder that a stage records into; what has a claim of its own there is not touched. */
    private static void removeMadeByStages(Path folder) throws IOException {
        remove(folder, file -> !RUN.matcher(file).lookingAt() && !Files.exists(folder.resolve(PARTIAL + LOCK + file)));
    }

    /** @param isLeft asked with what comes after {@link #PARTIAL} */
    private static void remove(Path folder, Predicate<String> isLeft) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PARTIAL + "*")) {
            for (Path file : files) {
                String name = file.getFileName().toString().substring(PARTIAL.length());
                if (!name.startsWith(LOCK) && isLeft.test(name) && !Files.isDirectory(file)) Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException e) { // so there is nothing to remove
        }
    }

    /** Lets other runs have the names. */
    public void release() throws IOException {
        for (LockedFile lock : claims.values()) lock.remove();
        claims.clear();
    }
}
