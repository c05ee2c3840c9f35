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
 * The names that one run writes to, kept from all other runs as long as it lives. A claim is a locked file
 * {@code .partial-lock-NAME} beside the name: the system lets go of it when the process ends, however it ends. What a
 * killed run has left unfinished goes with the next claim in the folder. One thread at a time.
 */
public final class NameClaims {
    private static final String LOCKS = PartialName.lockOf(Path.of("*")).toString();

    private final Map<Path, LockedFile> claims = new HashMap<>();
    private final Set<Path> swept = new HashSet<>();

    /**
     * Takes a name, and removes what killed runs left in its folder and, where the name is a folder, in that.
     *
     * @param target in a folder that exists
     * @return whether no other run has it
     * @throws IOException where files can't be locked
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

    /** Whether a run has the name now. Leaves everything as it is. */
    public static boolean isClaimed(Path target) {
        try {
            Optional<Path> name = real(target);
            return name.isPresent() && LockedFile.isLocked(PartialName.lockOf(name.get()));
        } catch (IOException e) { // no such folder, or one where nothing can be locked
            return false;
        }
    }

    /** Empty for the root of a file system. */
    private static Optional<Path> real(Path target) throws IOException {
        Path absolute = target.toAbsolutePath();
        Path folder = absolute.getParent();
        return folder == null
                ? Optional.empty()
                : Optional.of(folder.toRealPath().resolve(absolute.getFileName()));
    }

    /** Takes the claims of runs that are no more, which removes what they left. */
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

    /** Lets other runs have the names. */
    public void release() throws IOException {
        for (LockedFile lock : claims.values()) lock.remove();
        claims.clear();
    }
}
