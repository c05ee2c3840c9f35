package io.saccade.core.run;

import com.google.inject.Inject;
import io.saccade.api.files.PartialName;
import io.saccade.api.files.WholeFile;
import io.saccade.api.spi.StageContext;
import io.saccade.core.claim.NameClaims;
import io.saccade.core.plan.OutputFolder;
import io.saccade.core.plan.RoadPlan;
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
 * The files that one run writes. Outputs are written to {@code .partial-RUN-NAME} in the same folder, and are renamed
 * together after every stage has finished; recordings have their final names at once. Each name is locked, so that no
 * other run writes to it meanwhile. Any thread.
 */
final class OutputFiles {
    private final NameClaims claims = new NameClaims();
    private final OutputFolder folder;
    private final boolean overwrite;
    /** The temporary file of each output, by final path. */
    private final Map<Path, Path> pending = new LinkedHashMap<>();

    private final Map<Path, Optional<FileTime>> recordings = new LinkedHashMap<>();
    private final List<Path> committed = new ArrayList<>();

    private final List<StageContext.AfterCommit> afterCommit = new ArrayList<>();

    @Inject
    OutputFiles(RoadPlan plan) {
        this.folder = plan.outputs();
        this.overwrite = plan.overwrite();
    }

    /** Whether existing outputs may be replaced. */
    boolean overwrites() {
        return overwrite;
    }

    /** The temporary file for the output {@code path}. It keeps the extension, from which writers derive the format. */
    synchronized Path output(Path path) {
        Path target = resolve(path);
        claim("output", path, target);
        refuseExisting(path, target);
        return pending.computeIfAbsent(target, PartialName::beside);
    }

    /**
     * A file under its final name, or a folder, which may exist already. A file that is to be replaced stays until the
     * stage writes, so that a run that fails earlier does not lose it.
     */
    synchronized Path recording(Path path) {
        Path target = resolve(path);
        claim("output", path, target);
        if (!Files.isDirectory(target) && !recordings.containsKey(target)) refuseExisting(path, target);
        recordings.putIfAbsent(target, lastWritten(target));
        return target;
    }

    /** A file that is kept across runs, and is not listed in a report's outputs. */
    synchronized Path checkpoint(Path path) {
        return claimedFile("checkpoint", path);
    }

    /** A file under its final name that may exist already, and that others read during the run. */
    synchronized Path published(Path path) {
        Path target = claimedFile("output", path);
        recordings.putIfAbsent(target, lastWritten(target));
        return target;
    }

    private Path claimedFile(String what, Path path) {
        Path target = resolve(path);
        if (Files.isDirectory(target)) {
            throw new Refusal("the " + what + " " + path + " is a folder: choose another name");
        }
        claim(what, path, target);
        return target;
    }

    /** When the file was last written; empty if there is no file. */
    private static Optional<FileTime> lastWritten(Path path) {
        try {
            return Files.exists(path) ? Optional.of(Files.getLastModifiedTime(path)) : Optional.empty();
        } catch (IOException e) {
            throw new Refusal("the existing " + path + " can't be read: " + e, e);
        }
    }

    /** Locks the name. The output folder itself is not locked: several runs may share it. */
    private void claim(String what, Path path, Path target) {
        if (target.equals(folder.path().toAbsolutePath().normalize())) return;
        boolean claimed;
        try {
            claimed = claims.claim(target);
        } catch (IOException e) { // the folder can't be locked or written; the stage that writes reports it
            return;
        }
        if (!claimed) {
            throw new Refusal("the " + what + " " + path + " is being written by another run: choose another name or"
                    + " another --out");
        }
    }

    private void refuseExisting(Path path, Path target) {
        if (!overwrite && Files.exists(target)) {
            throw new Refusal("the output " + path + " exists already: choose another name, or add --overwrite");
        }
    }

    private Path resolve(Path path) {
        Path target = folder.resolve(path);
        Path parent = target.getParent();
        try {
            if (parent != null) Files.createDirectories(parent);
        } catch (IOException e) {
            throw new Refusal("the folder of the output " + target + " can't be created: " + e, e);
        }
        return target;
    }

    /** Renames every finished output to its final name. If one rename fails, undoes the earlier ones. */
    synchronized void commit() throws IOException {
        for (Path target : pending.keySet()) {
            if (Files.isDirectory(target))
                throw new IOException("the output " + target + " can't be written: a folder has the same name."
                        + " Remove the folder, or choose another name");
        }
        Map<Path, Path> moved = new LinkedHashMap<>();
        try {
            for (Map.Entry<Path, Path> output : pending.entrySet()) {
                Path target = output.getKey();
                Path beside = output.getValue();
                if (!Files.exists(beside)) continue; // the stage wrote no output
                refuseExisting(target, target);
                boolean replaces = Files.exists(target);
                WholeFile.force(beside); // else a power failure could lose the output after its checkpoint was deleted
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

    /** Adds an action to run once the outputs have their final names. */
    synchronized void afterCommit(StageContext.AfterCommit action) {
        afterCommit.add(action);
    }

    /** Runs all these actions, even if some fail; then throws the first failure. */
    void runAfterCommit() throws Exception {
        Exception failure = null;
        for (StageContext.AfterCommit action : actionsAfterCommit()) {
            try {
                action.run();
            } catch (Exception e) {
                if (failure == null) failure = e;
                else failure.addSuppressed(e);
            }
        }
        if (failure != null) throw failure;
    }

    private synchronized List<StageContext.AfterCommit> actionsAfterCommit() {
        return List.copyOf(afterCommit);
    }

    /** Undoes renames. An output that has replaced an earlier file is complete, and stays. */
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

    /** Unlocks all names. */
    synchronized void release() throws IOException {
        claims.release();
    }

    /** Deletes the outputs that were not committed. */
    synchronized void discard() throws IOException {
        for (Path beside : pending.values()) Files.deleteIfExists(beside);
        pending.clear();
    }

    /**
     * Deletes empty recordings. After a run that failed, or that ended before it committed, they would only block the
     * next run.
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

    /**
     * The outputs that were committed and the recordings that were written. Files the run found and left unchanged are
     * not listed.
     */
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
