package io.saccade.core.run;

import io.saccade.api.files.PartialName;
import io.saccade.api.files.WholeFile;
import io.saccade.core.claim.NameClaims;
import io.saccade.core.plan.PipelinePaths;
import io.saccade.core.problem.Refusal;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files one run makes. Outputs are written beside their names, to {@code .partial-RUN-NAME}, and appear all together
 * after every stage has finished; recordings have their names at once. No other run has any of the names meanwhile. Any
 * thread.
 */
final class OutputFiles {
    private final NameClaims claims = new NameClaims();
    private final PipelinePaths paths;
    private final boolean overwrite;
    /** By the name that each is to get. */
    private final Map<Path, Path> pending = new LinkedHashMap<>();

    private final Map<Path, Optional<FileTime>> recordings = new LinkedHashMap<>();
    private final List<Path> committed = new ArrayList<>();

    OutputFiles(PipelinePaths paths, boolean overwrite) {
        this.paths = paths;
        this.overwrite = overwrite;
    }

    /** Whether outputs that exist may be replaced. */
    boolean overwrites() {
        return overwrite;
    }

    /** Where to write what shall become {@code path}; keeps the extension, from which writers tell the format. */
    synchronized Path output(Path path) {
        Path target = resolve(path);
        claim("output", path, target);
        refuseExisting(path, target);
        return pending.computeIfAbsent(target, PartialName::beside);
    }

    /**
     * A file under its final name, or a folder, which may exist already. A file that shall be replaced stays until
     * the stage writes: a run that never comes so far must not lose it.
     */
    synchronized Path recording(Path path) {
        Path target = resolve(path);
        claim("output", path, target);
        if (!Files.isDirectory(target) && !recordings.containsKey(target)) refuseExisting(path, target);
        recordings.putIfAbsent(target, lastWritten(target));
        return target;
    }

    /** A file that outlives runs, which none of them lists as its output. */
    synchronized Path checkpoint(Path path) {
        Path target = resolve(path);
        if (Files.isDirectory(target)) {
            throw new Refusal("the checkpoint " + path + " is a folder: choose another name");
        }
        claim("checkpoint", path, target);
        return target;
    }

    /** Empty where there is nothing. */
    private static Optional<FileTime> lastWritten(Path path) {
        try {
            return Files.exists(path) ? Optional.of(Files.getLastModifiedTime(path)) : Optional.empty();
        } catch (IOException e) {
            throw new Refusal("the earlier " + path + " can't be looked at: " + e, e);
        }
    }

    /** Of the output folder as a whole, which several runs may share, there is no claim. */
    private void claim(String what, Path path, Path target) {
        if (target.equals(paths.out().toAbsolutePath().normalize())) return;
        boolean claimed;
        try {
            claimed = claims.claim(target);
        } catch (IOException e) { // a folder where nothing can be locked, or written: whoever writes will say so
            return;
        }
        if (!claimed) {
            throw new Refusal("the " + what + " " + path
                    + " exists already, as another run is making it: choose another name or another --out");
        }
    }

    private void refuseExisting(Path path, Path target) {
        if (!overwrite && Files.exists(target)) {
            throw new Refusal("the output " + path + " exists already: choose another name, or add --overwrite");
        }
    }

    private Path resolve(Path path) {
        Path target = paths.output(path);
        Path folder = target.getParent();
        try {
            if (folder != null) Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Refusal("the folder of the output " + target + " can't be made: " + e, e);
        }
        return target;
    }

    /** Gives every finished output its name, or none of them. */
    synchronized void commit() throws IOException {
        for (Path target : pending.keySet()) {
            if (Files.isDirectory(target))
                throw new IOException("the output " + target + " can't be written: a folder"
                        + " has its name. Remove the folder, or choose another name");
        }
        Map<Path, Path> moved = new LinkedHashMap<>();
        try {
            for (Map.Entry<Path, Path> output : pending.entrySet()) {
                Path target = output.getKey();
                Path beside = output.getValue();
                if (!Files.exists(beside)) continue; // the stage decided against it
                refuseExisting(target, target);
                boolean replaces = Files.exists(target);
                WholeFile.force(beside); // or a power failure could take it when its checkpoint is gone already
                Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
                committed.add(target);
                if (!replaces) moved.put(target, beside);
            }
        } catch (IOException | RuntimeException e) {
            takeBack(moved, e);
            throw e;
        }
        committed.stream().map(Path::getParent).distinct().forEach(WholeFile::forceNames);
        pending.clear();
    }

    /** What replaced an earlier file is whole, and stays. */
    private void takeBack(Map<Path, Path> moved, Exception cause) {
        moved.forEach((target, beside) -> {
            try {
                Files.move(target, beside);
                committed.remove(target);
            } catch (IOException e) {
                cause.addSuppressed(e);
            }
        });
    }

    /** Lets other runs have the names. */
    synchronized void release() throws IOException {
        claims.release();
    }

    /** Removes what was begun and not committed. */
    synchronized void discard() throws IOException {
        for (Path beside : pending.values()) Files.deleteIfExists(beside);
        pending.clear();
    }

    /**
     * Removes recordings that nothing was recorded in: after a run that failed at its beginning they would only be
     * in the way of the next one.
     */
    synchronized void discardEmptyRecordings() throws IOException {
        for (Path recording : recordedInto()) {
            boolean found = recordings.getOrDefault(recording, Optional.empty()).isPresent();
            if (Files.isDirectory(recording) ? !found && isEmpty(recording) : Files.size(recording) == 0) {
                Files.delete(recording);
            }
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            return !entries.iterator().hasNext();
        }
    }

    /** What this run made; what it found and left as it was is none of it. */
    synchronized List<Path> made() {
        List<Path> made = new ArrayList<>(committed);
        made.addAll(recordedInto());
        return made;
    }

    private List<Path> recordedInto() {
        return recordings.entrySet().stream()
                .filter(recording -> Files.exists(recording.getKey()))
                .filter(recording -> !lastWritten(recording.getKey()).equals(recording.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
