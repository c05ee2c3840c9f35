package io.saccade.core.run;

import io.saccade.core.plan.PipelinePaths;
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
 * The files one run makes. Outputs are written beside their names and appear all together after every stage
 * has finished; recordings have their names at once. Any thread.
 */
final class OutputFiles {
    private final PipelinePaths paths;
    private final boolean overwrite;
    private final Map<Path, Path> pending = new LinkedHashMap<>();
    private final Map<Path, Optional<FileTime>> recordings = new LinkedHashMap<>();
    private final List<Path> committed = new ArrayList<>();

    OutputFiles(PipelinePaths paths, boolean overwrite) {
        this.paths = paths;
        this.overwrite = overwrite;
    }

    /** Where to write what shall become {@code path}; keeps the extension, from which writers tell the format. */
    synchronized Path output(Path path) {
        Path target = resolve(path);
        refuseExisting(path, target);
        Path beside = target.resolveSibling(".partial-" + target.getFileName());
        pending.put(beside, target);
        return beside;
    }

    /**
     * A file under its final name, or a folder, which may exist already. A file that shall be replaced stays until
     * the stage writes: a run that never comes so far must not lose it.
     */
    synchronized Path recording(Path path) {
        Path target = resolve(path);
        if (!Files.isDirectory(target) && !recordings.containsKey(target)) refuseExisting(path, target);
        recordings.putIfAbsent(target, lastWritten(target));
        return target;
    }

    /** A file that outlives runs, which none of them lists as its output. */
    Path checkpoint(Path path) {
        Path target = resolve(path);
        if (!Files.isDirectory(target)) return target;
        throw new IllegalArgumentException("the checkpoint " + path + " is a folder: choose another name");
    }

    /** Empty where there is nothing. */
    private static Optional<FileTime> lastWritten(Path path) {
        try {
            return Files.exists(path) ? Optional.of(Files.getLastModifiedTime(path)) : Optional.empty();
        } catch (IOException e) {
            throw new IllegalArgumentException("the earlier " + path + " can't be looked at: " + e, e);
        }
    }

    private void refuseExisting(Path path, Path target) {
        if (!overwrite && Files.exists(target)) {
            throw new IllegalArgumentException(
                    "the output " + path + " exists already: choose another name, or add --overwrite");
        }
    }

    private Path resolve(Path path) {
        Path target = paths.output(path);
        Path folder = target.getParent();
        try {
            if (folder != null) Files.createDirectories(folder);
        } catch (IOException e) {
            throw new IllegalArgumentException("the folder of the output " + target + " can't be made: " + e, e);
        }
        return target;
    }

    /** Gives every finished output its name. */
    synchronized void commit() throws IOException {
        for (Map.Entry<Path, Path> output : pending.entrySet()) {
            if (!Files.exists(output.getKey())) continue; // the stage decided against it
            Files.move(output.getKey(), output.getValue(), StandardCopyOption.REPLACE_EXISTING);
            committed.add(output.getValue());
        }
        pending.clear();
    }

    /** Removes what was begun and not committed. */
    synchronized void discard() throws IOException {
        for (Path beside : pending.keySet()) Files.deleteIfExists(beside);
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
