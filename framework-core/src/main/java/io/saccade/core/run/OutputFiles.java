package io.saccade.core.run;

import io.saccade.core.plan.PipelinePaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The files one run makes. Outputs are written beside their names and appear all together after every stage
 * has finished; recordings have their names at once. Any thread.
 */
final class OutputFiles {
    private final PipelinePaths paths;
    private final boolean overwrite;
    private final Map<Path, Path> pending = new LinkedHashMap<>();
    private final Set<Path> recordings = new LinkedHashSet<>();
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

    /** A file under its final name, or a folder, which may exist already. */
    synchronized Path recording(Path path) {
        Path target = resolve(path);
        if (!Files.isDirectory(target) && !recordings.contains(target)) {
            refuseExisting(path, target);
            removeEarlier(target);
        }
        recordings.add(target);
        return target;
    }

    /** Or a film of an earlier run would be taken for this one's where no frame comes. */
    private static void removeEarlier(Path target) {
        try {
            if (Files.isRegularFile(target)) Files.delete(target);
        } catch (IOException e) {
            throw new IllegalArgumentException("the earlier " + target + " can't be replaced: " + e, e);
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
        for (Path recording : recordings) {
            if (Files.isRegularFile(recording) && Files.size(recording) == 0) Files.delete(recording);
        }
    }

    /** What there is now to be found. */
    synchronized List<Path> made() {
        List<Path> made = new ArrayList<>(committed);
        for (Path recording : recordings) {
            if (Files.exists(recording)) made.add(recording);
        }
        return made;
    }
}
