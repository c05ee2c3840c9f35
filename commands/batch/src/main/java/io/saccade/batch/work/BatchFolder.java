package io.saccade.batch.work;

import io.saccade.api.files.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The output folder of a batch, which is also its record: a folder {@code ITEM} with a {@code result.json} is done, and one
 * in {@code .quarantine} is set aside. An attempt is made in {@code .attempt-...}; one rename publishes its outputs and its
 * record together. Any thread.
 */
public final class BatchFolder {
    private static final String ATTEMPT = ".attempt-";
    private static final String LEFT = ".left-";
    private static final String OLD = ".old-";
    private static final int HASH = 16;

    private final Path folder;
    /** All that can be left of earlier attempts; null if other processes make attempts, too. */
    private volatile @Nullable Leftovers left;

    public BatchFolder(Path folder) {
        this.folder = folder;
    }

    public Path path() {
        return folder;
    }

    /** The folder of an item that is done. */
    public Path done(String key) {
        return folder.resolve(key);
    }

    /** The folder of an item that is set aside. */
    public Path quarantined(String key) {
        return folder.resolve(".quarantine").resolve(key);
    }

    /** What worker processes print, and what the JVM writes when it crashes. */
    public Path workers() {
        return folder.resolve(".workers");
    }

    /** The record of an item; empty if the item is not settled. */
    public Optional<Result> result(String key) throws IOException {
        Optional<Result> done = Result.read(done(key));
        return done.isPresent() ? done : Result.read(quarantined(key));
    }

    /** Creates the folder of a new attempt. */
    public Path newAttempt(String key) throws IOException {
        return Files.createDirectory(folder.resolve(ATTEMPT + hash(key) + "-" + UUID.randomUUID()));
    }

    private static String hash(String key) {
        return FileState.sum(key).substring(0, HASH);
    }

    /**
     * Takes attempts that a killed batch left out of the way, so that a machine of that batch that is still alive can't
     * publish them, and deletes their content. Their empty folders stay until their items are settled, since they count
     * as attempts. Call it only while this process has the folder's lock.
     *
     * @return how many attempts at an item were left, by a function of its key
     */
    public Leftovers sweep() throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, ".*")) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                if (name.startsWith(OLD)) deleteLeniently(entry);
                if (entry.equals(workers())) {
                    deleteLeniently(Files.move(entry, folder.resolve(OLD + UUID.randomUUID())));
                }
                Optional<Path> attempt = takeAway(entry, name);
                if (attempt.isEmpty()) continue;
                Trees.empty(attempt.get());
                counts.merge(name.substring(name.indexOf('-') + 1).substring(0, HASH), 1, Integer::sum);
            }
        }
        return new Leftovers(counts);
    }

    /**
     * Promises that only this process makes attempts from now on. Then it need not be looked for attempts that other
     * processes left, which takes longer than a short film in a folder of many items.
     *
     * @param swept what {@link #sweep} found
     */
    public void onlyThisProcess(Leftovers swept) {
        left = swept;
    }

    /** A machine that was given up may still write to it; the next batch deletes the rest. */
    private static void deleteLeniently(Path path) {
        try {
            Trees.delete(path);
        } catch (IOException | UncheckedIOException e) { // see above
        }
    }

    private Optional<Path> takeAway(Path entry, String name) throws IOException {
        if (name.startsWith(LEFT)) return Optional.of(entry);
        if (!name.startsWith(ATTEMPT)) return Optional.empty();
        return Optional.of(Files.move(entry, folder.resolve(LEFT + name.substring(ATTEMPT.length()))));
    }

    /** The attempts that a killed batch left. */
    public record Leftovers(Map<String, Integer> counts) {
        public int of(String key) {
            return counts.getOrDefault(hash(key), 0);
        }
    }

    /**
     * Publishes an attempt with its record. If another process has published the same result first, that one stays.
     *
     * @throws BatchStopped if that is impossible for every item
     */
    public void settle(Path attempt, Result result) throws IOException, BatchStopped {
        boolean done = result.kind() == Kind.DONE;
        Path target = done ? done(result.key()) : quarantined(result.key());
        if (isSame(Result.read(target), result)) {
            Trees.delete(attempt);
            return;
        }
        result.write(attempt);
        refuseIfTakenAway(attempt, result);
        force(attempt);
        Files.createDirectories(target.resolveSibling(""));
        Optional<Path> before = moveAway(target);
        Optional<Path> other = moveAway(done ? quarantined(result.key()) : done(result.key()));
        rename(attempt, target);
        WholeFile.forceNames(target.resolveSibling(""));
        for (Path old :
                List.of(before, other).stream().flatMap(Optional::stream).toList()) Trees.delete(old);
        forget(result.key());
    }

    /** Writing the record has created the folder again if a later batch took it away. */
    private static void refuseIfTakenAway(Path attempt, Result result) throws IOException {
        if (result.outputs().stream().allMatch(output -> Files.exists(attempt.resolve(output)))) return;
        throw new IOException(attempt + " was taken away, since another batch has begun");
    }

    private static boolean isSame(Optional<Result> found, Result made) {
        return found.isPresent()
                && found.get().pipeline().equals(made.pipeline())
                && found.get().index() == made.index()
                && found.get().files().equals(made.files());
    }

    /** An earlier result makes room; another folder of the user never does. */
    private Optional<Path> moveAway(Path target) throws IOException, BatchStopped {
        if (!Files.exists(target)) return Optional.empty();
        if (!Files.exists(target.resolve(Result.FILE)) && !Trees.isEmptyFolder(target)) {
            throw new BatchStopped(
                    2, target + " exists and is no result of a batch: remove it, or choose another --out");
        }
        Path old = folder.resolve(OLD + UUID.randomUUID());
        rename(target, old);
        return Optional.of(old);
    }

    private void rename(Path from, Path to) throws IOException, BatchStopped {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new BatchStopped(
                    1,
                    to + " can't be renamed from " + from + ", since they are on different file systems: choose an"
                            + " --out that is on one");
        }
    }

    /** Deletes an attempt that came to nothing. */
    public void discard(Path attempt) throws IOException {
        Trees.delete(attempt);
    }

    /**
     * Renames a folder as publishing an attempt would.
     *
     * @throws BatchStopped if that is impossible, since the folder is not on one file system
     */
    public void checkRename() throws IOException, BatchStopped {
        Path attempt = Files.createDirectory(folder.resolve(OLD + UUID.randomUUID()));
        Path target = Files.createDirectory(folder.resolve(OLD + UUID.randomUUID()));
        try {
            Path quarantine = folder.resolve(".quarantine");
            Path below = (Files.isDirectory(quarantine) ? quarantine : target).resolve(attempt.getFileName());
            rename(attempt, below);
            Files.delete(below);
        } finally {
            Files.deleteIfExists(attempt);
            Files.deleteIfExists(target);
        }
    }

    /** Deletes the files of the workers, once they have ended. */
    public void clean() throws IOException {
        Trees.delete(workers());
    }

    /** Deletes what earlier attempts at a settled item left. */
    private void forget(String key) {
        Leftovers known = left;
        if (known != null && known.of(key) == 0) return;
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, ".{attempt,left}-" + hash(key) + "-*")) {
            for (Path attempt : left) deleteLeniently(attempt);
        } catch (IOException e) { // they are swept later
        }
    }

    /** After a power failure, an item that has its name must be whole. */
    private static void force(Path attempt) throws IOException {
        for (Path path : Trees.all(attempt)) {
            if (Files.isDirectory(path)) WholeFile.forceNames(path);
            else if (Files.isRegularFile(path)) WholeFile.force(path);
        }
    }
}
