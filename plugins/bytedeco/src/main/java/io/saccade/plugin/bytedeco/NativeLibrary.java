package io.saccade.plugin.bytedeco;

import io.saccade.api.spi.InvalidInputException;
import io.saccade.api.spi.NativeFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One of JavaCPP's libraries, loaded once per process from the first usable folder; a failure is repeated to all later
 * callers. JavaCPP itself would take the first writable folder, and if unpacking fails there, report that the library
 * is not in the path.
 */
final class NativeLibrary {
    /** JavaCPP's property for the folder to which it unpacks. */
    static final String FOLDER = "org.bytedeco.javacpp.cachedir";

    private static final String REMEDY = "Make room there, or name another folder with XDG_CACHE_HOME=FOLDER or with"
            + " SACCADE_OPTS=-D" + FOLDER + "=FOLDER.";
    private static final long SPARE = 4L << 20;

    private final String name;
    private final Map<String, Integer> unpacked;
    private final Runnable loading;
    private volatile boolean loaded;
    private @Nullable InvalidInputException failure;

    /**
     * @param unpacked approximate size in MiB of each unpacked library, by the prefix of its folder in the cache
     * @param loading loads the library and sets it up
     */
    NativeLibrary(String name, Map<String, Integer> unpacked, Runnable loading) {
        this.name = name;
        this.unpacked = Map.copyOf(unpacked);
        this.loading = loading;
    }

    /** @throws NativesException when it can't be loaded */
    void load() {
        if (!loaded) loadOnce();
    }

    private synchronized void loadOnce() {
        if (loaded) return;
        if (failure == null) failure = attempt();
        if (failure != null) throw new NativesException(failure);
        loaded = true;
    }

    private @Nullable InvalidInputException attempt() {
        try {
            System.setProperty(FOLDER, folder().toString());
            loading.run();
            return null;
        } catch (InvalidInputException e) {
            return e;
        } catch (LinkageError e) {
            String folder = System.getProperty(FOLDER);
            String why = NativeFolders.refusal(Path.of(folder), SPARE)
                    .map(refusal -> folder + " " + refusal + ". " + REMEDY)
                    .orElseGet(() -> reason(e) + ". See 'saccade doctor'.");
            return new InvalidInputException(
                    "the native libraries of " + name + " can't be loaded from " + folder + ": " + why, e);
        }
    }

    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) root = root.getCause();
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }

    /**
     * Returns the folder to unpack to. The first library chooses it; the others must use the same, since JavaCPP caches
     * it.
     */
    Path folder() throws InvalidInputException {
        String given = System.getProperty(FOLDER);
        List<Path> candidates =
                given == null ? candidates() : List.of(Path.of(given).toAbsolutePath());
        return NativeFolders.choose(name, candidates, this::missingBytes, REMEDY);
    }

    /**
     * Folders to try when the user named none. JavaCPP's default cache comes before the temporary one, because it is
     * already filled on many machines.
     */
    private static List<Path> candidates() {
        List<Path> candidates = new ArrayList<>();
        if (System.getenv("XDG_CACHE_HOME") != null)
            candidates.add(NativeFolders.cache().resolve("javacpp"));
        candidates.add(Path.of(System.getProperty("user.home"), ".javacpp", "cache"));
        String user = System.getProperty("user.name").replaceAll("[^A-Za-z0-9_-]", "_");
        candidates.add(NativeFolders.temporary().resolve(".javacpp-" + user).resolve("cache"));
        return candidates;
    }

    private long missingBytes(Path cache) {
        long missing = 0;
        for (Map.Entry<String, Integer> folder : unpacked.entrySet()) {
            if (!isIn(cache, folder.getKey())) missing += (long) folder.getValue() << 20;
        }
        return missing;
    }

    private static boolean isIn(Path cache, String beginning) {
        if (!Files.isDirectory(cache)) return false;
        try (Stream<Path> folders = Files.list(cache)) {
            return folders.anyMatch(
                    folder -> String.valueOf(folder.getFileName()).startsWith(beginning));
        } catch (IOException e) {
            return false;
        }
    }
}
