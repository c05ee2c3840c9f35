package io.saccade.core.plan;

import io.saccade.api.spi.Check;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Collects what the stages of one road write during a run for others to read: published files, and folders that they
 * fill.
 */
final class DeclaredOutputs implements Check {
    private final InputResolver inputs;
    private final OutputFolder outputs;
    private final Optional<String> killKey;
    private final Set<Path> published = new LinkedHashSet<>();
    private final Set<Path> folders = new LinkedHashSet<>();

    DeclaredOutputs(InputResolver inputs, OutputFolder outputs, Optional<String> killKey) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.killKey = killKey;
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
    public void inputFile(String key, Path path) {}

    @Override
    public void inputFile(String key, Path path, String remedy) {}

    @Override
    public void inputFolder(String key, Path path) {}

    @Override
    public void outputFile(String key, Path path) {}

    @Override
    public void display(String purpose) {}

    @Override
    public void device(String key, String device) {}

    @Override
    public void problem(String key, String sentence) {}
}
