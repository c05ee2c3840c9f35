package io.saccade.testkit;

import io.saccade.api.files.PartialName;
import io.saccade.api.spi.StageContext.AfterCommit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The files of a stage under test. Outputs are committed like those of a run. */
final class HarnessFiles {
    private final Path folder;
    private final Map<Path, Path> outputs = new LinkedHashMap<>();
    private final List<AfterCommit> afterCommit = new CopyOnWriteArrayList<>();
    private boolean declared;

    HarnessFiles(Path folder) {
        this.folder = folder;
    }

    Path input(Path path) {
        Path input = folder.resolve(path);
        if (!Files.exists(input)) throw new IllegalArgumentException("there is no " + input);
        return input;
    }

    /** A temporary file that becomes the output with the commit. */
    Path output(Path path) {
        Path output = written(path);
        Path beside = PartialName.beside(output);
        outputs.put(beside, output);
        return beside;
    }

    /** A file that has its final name at once. */
    Path written(Path path) {
        declared = true;
        return folder.resolve(path);
    }

    /** Whether the stage declared a file that it writes. */
    boolean declared() {
        return declared;
    }

    void afterCommit(AfterCommit action) {
        afterCommit.add(action);
    }

    void commit() throws Exception {
        for (Map.Entry<Path, Path> output : outputs.entrySet()) {
            if (!Files.exists(output.getKey())) continue; // the stage wrote no output
            Files.move(output.getKey(), output.getValue(), StandardCopyOption.REPLACE_EXISTING);
        }
        outputs.clear();
        Exception failure = null;
        for (AfterCommit action : afterCommit) {
            try {
                action.run();
            } catch (Exception e) {
                if (failure == null) failure = e;
                else failure.addSuppressed(e);
            }
        }
        if (failure != null) throw failure;
    }

    /** Deletes the outputs that were not committed. */
    void discard() throws IOException {
        for (Path beside : outputs.keySet()) Files.deleteIfExists(beside);
    }
}
