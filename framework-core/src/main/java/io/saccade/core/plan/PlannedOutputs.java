package io.saccade.core.plan;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files that the stages of a run read and write, and their devices, step by step, to detect conflicts. */
final class PlannedOutputs {
    private final Map<Path, String> writers = new HashMap<>();
    private final Set<Path> ofEarlierSteps = new HashSet<>();
    private final Map<Path, String> readers = new HashMap<>();
    private final Set<Path> inputs = new LinkedHashSet<>();
    private final Map<String, String> devices = new HashMap<>();

    /** Begins the next step: the outputs so far become possible inputs. */
    void nextStep() {
        ofEarlierSteps.addAll(writers.keySet());
        inputs.clear();
        readers.clear();
        writers.clear();
        devices.clear();
    }

    /** The files and folders that earlier steps write. */
    Set<Path> ofEarlierSteps() {
        return Set.copyOf(ofEarlierSteps);
    }

    boolean isMadeBeforeExactly(Path file) {
        return ofEarlierSteps.contains(file);
    }

    void reads(Path file, String stage) {
        inputs.add(file);
        readers.putIfAbsent(OutputFolder.real(file), stage);
    }

    /** The files and folders that the current step reads, as found. */
    List<Path> inputs() {
        return List.copyOf(inputs);
    }

    /** Registers a writer; returns the stage that writes the same file already. */
    Optional<String> writes(Path file, String stage) {
        return Optional.ofNullable(writers.putIfAbsent(file, stage));
    }

    /** Registers a stage that opens a device; returns the stage that opens the same already. */
    Optional<String> opens(String device, String stage) {
        return Optional.ofNullable(devices.putIfAbsent(device, stage));
    }

    /** The stage that reads the file. */
    Optional<String> readerOf(Path file) {
        return Optional.ofNullable(readers.get(OutputFolder.real(file)));
    }
}
