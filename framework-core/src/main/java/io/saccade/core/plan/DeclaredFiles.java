package io.saccade.core.plan;

import io.saccade.api.spi.Check;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Collects the files that stages declare: their input files, and what they write for others to read during the run,
 * which are published files and folders that they fill.
 */
final class DeclaredFiles implements Check {
    private final InputResolver inputs;
    private final OutputFolder outputs;
    private final Optional<String> killKey;
    private final Set<Path> published = new LinkedHashSet<>();
    private final Set<Path> folders = new LinkedHashSet<>();
    private final Map<String, Path> inputFiles = new LinkedHashMap<>();
    private boolean writes;

    DeclaredFiles(InputResolver inputs, OutputFolder outputs, Optional<String> killKey) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.killKey = killKey;
    }

    /** The input files as in the pipeline file, by the settings that name them. */
    Map<String, Path> inputFiles() {
        return Collections.unmodifiableMap(inputFiles);
    }

    /** Whether any output was declared. */
    boolean writes() {
        return writes;
    }

    Set<Path> published() {
        return Set.copyOf(published);
    }

    Set<Path> folders() {
        return Set.copyOf(folders);
    }

    @Override
    public void publishedFile(String key, Path path) {
        add(path, published);
    }

    @Override
    public void outputFolder(String key, Path path) {
        add(path, folders);
    }

    @Override
    public void newOutputFolder(String key, Path path) {
        add(path, folders);
    }

    private void add(Path path, Set<Path> declared) {
        writes = true;
        try {
            declared.add(outputs.resolve(path));
        } catch (IllegalArgumentException e) { // outside the output folder, which the road's own check tells
        }
    }

    @Override
    public Optional<Path> find(Path path) {
        return inputs.find(path);
    }

    @Override
    public Optional<String> killKey() {
        return killKey;
    }

    @Override
    public void inputFile(String key, Path path) {
        inputFiles.put(key, path);
    }

    @Override
    public void inputFile(String key, Path path, String remedy) {
        inputFiles.put(key, path);
    }

    @Override
    public void inputFolder(String key, Path path) {}

    @Override
    public void outputFile(String key, Path path) {
        writes = true;
    }

    @Override
    public void display(String purpose) {}

    @Override
    public void device(String key, String device) {}

    @Override
    public void problem(String key, String sentence) {}
}
