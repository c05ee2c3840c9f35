package io.saccade.core.claim;

import io.saccade.api.files.PartialName;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names that one run writes to, locked against all other runs until it ends. A claim is a locked file
 * {@code .partial-lock-NAME} in the name's folder; the system unlocks it when the process ends in any way. Partial
 * files of a killed run are deleted by the next claim in the folder. One thread at a time.
 */
public final class NameClaims {
    private static final String LOCKS = PartialName.lockOf(Path.of("*")).toString();

    private final Map<Path, LockedFile> claims = new HashMap<>();
    private final Set<Path> swept = new HashSet<>();

    /**
     * Claims a name, and deletes files that killed runs left in its folder and, if the name is a folder, inside it.
     *
     * @param target a path in an existing folder
     * @return whether no other run has the name
     * @throws IOException if files can't be locked
     */
    public boolean claim(Path target) throws IOException {
        Optional<Path> name = real(target);
        if (name.isEmpty() || claims.containsKey(name.get())) return true;
        Optional<LockedFile> lock = LockedFile.of(PartialName.lockOf(name.get()));
        if (lock.isEmpty()) return false;
        claims.put(name.get(), lock.get());
        Path folder = name.get().resolveSibling("");
        if (swept.add(folder)) sweep(folder);
        Leftovers.removeOf(name.get());
        Leftovers.removeWithin(name.get());
        return true;
    }

    /** Whether a run has claimed the name. Changes nothing. */
    public static boolean isClaimed(Path target) {
        try {
            Optional<Path> name = real(target);
            return name.isPresent() && LockedFile.isLocked(PartialName.lockOf(name.get()));
        } catch (IOException e) { // there is no such folder, or nothing can be locked in it
            return false;
        }
    }

    /** The path with links in its folder resolved; empty for the root of a file system. */
    private static Optional<Path> real(Path target) throws IOException {
        Path absolute = target.toAbsolutePath();
        Path folder = absolute.getParent();
        return folder == null
                ? Optional.empty()
                : Optional.of(folder.toRealPath().resolve(absolute.getFileName()));
    }

    /** Claims the names of runs that have ended, to delete their partial files. */
    private void sweep(Path folder) throws IOException {
        try (DirectoryStream<Path> locks = Files.newDirectoryStream(folder, LOCKS)) {
            for (Path file : locks) {
                Path name = PartialName.claimedBy(file).orElseThrow();
                if (claims.containsKey(name)) continue;
                Optional<LockedFile> lock = LockedFile.of(file);
                if (lock.isEmpty()) continue;
                Leftovers.removeOf(name);
                lock.get().remove();
            }
        }
    }

    /** Releases all names. */
    public void release() throws IOException {
        for (LockedFile lock : claims.values()) lock.remove();
        claims.clear();
    }
}
