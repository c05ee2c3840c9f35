package io.saccade.core.plan;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a run reads and will write, step by step, so that its stages don't get into each other's way. */
final class PlannedOutputs {
    private final Map<Path, String> writers = new HashMap<>();
    private final Set<Path> ofEarlierSteps = new HashSet<>();
    private final Map<Path, String> readers = new HashMap<>();

    /** From now on, what was to be written is there to be read. */
    void nextStep() {
        ofEarlierSteps.addAll(writers.keySet());
        readers.clear();
        writers.clear();
    }

    /** The files and folders that earlier steps make. */
    Set<Path> ofEarlierSteps() {
        return Set.copyOf(ofEarlierSteps);
    }

    /** Whether an earlier step makes the file, the folder it is in, or, of a folder, what lies in it. */
    boolean isMadeBefore(Path file) {
        return ofEarlierSteps.stream().anyMatch(made -> file.startsWith(made) || made.startsWith(file));
    }

    boolean isMadeBeforeExactly(Path file) {
        return ofEarlierSteps.contains(file);
    }

    void reads(Path file, String stage) {
        readers.putIfAbsent(PipelinePaths.real(file), stage);
    }

    /** The stage that writes the same file already. */
    Optional<String> writes(Path file, String stage) {
        return Optional.ofNullable(writers.putIfAbsent(file, stage));
    }

    /** The stage that reads the file which is to be written. */
    Optional<String> readerOf(Path file) {
        return Optional.ofNullable(readers.get(PipelinePaths.real(file)));
    }
}
