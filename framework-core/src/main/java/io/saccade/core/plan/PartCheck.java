package io.saccade.core.plan;

import io.saccade.api.spi.Check;
import io.saccade.core.claim.NameClaims;
import io.saccade.core.device.DisplayProbe;
import io.saccade.core.problem.Place;
import io.saccade.core.settings.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checks the files, display and kill key that one stage needs, and adds a problem at the setting that names a missing
 * one.
 */
final class PartCheck implements Check {
    private final PlannedStage stage;
    private final BoundPart part;
    private final InputResolver inputs;
    private final OutputFolder folder;
    private final boolean overwrite;
    private final PlannedOutputs outputs;
    private final DisplayProbe display;
    private final Optional<String> killKey;
    private final Problems problems;

    PartCheck(
            PlannedStage stage,
            BoundPart part,
            InputResolver inputs,
            OutputFolder folder,
            boolean overwrite,
            PlannedOutputs outputs,
            DisplayProbe display,
            Optional<String> killKey,
            Problems problems) {
        this.stage = stage;
        this.part = part;
        this.inputs = inputs;
        this.folder = folder;
        this.overwrite = overwrite;
        this.outputs = outputs;
        this.display = display;
        this.killKey = killKey;
        this.problems = problems;
    }

    @Override
    public void inputFile(String key, Path path) {
        inputFile(key, path, InputResolver.REMEDY);
    }

    @Override
    public void inputFile(String key, Path path, String remedy) {
        existing(key, path, remedy).ifPresent(file -> {
            if (Files.isDirectory(file)) problem(key, "'" + file + "' is a folder, but a file is expected.");
            else tellUnreadable(key, file);
        });
    }

    @Override
    public void inputFolder(String key, Path path) {
        existing(key, path, InputResolver.REMEDY).ifPresent(folder -> {
            if (!Files.isDirectory(folder)) problem(key, "'" + folder + "' is a file, but a folder is expected.");
            else tellUnreadable(key, folder);
        });
    }

    @Override
    public void outputFile(String key, Path path) {
        output(key, path).ifPresent(file -> {
            boolean taken = Files.exists(file) || outputs.isMadeBeforeExactly(file);
            tellFolder(key, file);
            if (!Files.isDirectory(file) && taken && !overwrite) {
                problem(key, "'" + file + "' exists already. Choose another name, or permit it with --overwrite.");
            }
            outputs.readerOf(file)
                    .ifPresent(reader ->
                            problem(key, "'" + file + "' is read by stage '" + reader + "'. Choose another name."));
            tellOtherWriter(key, file);
        });
    }

    @Override
    public void publishedFile(String key, Path path) {
        output(key, path).ifPresent(file -> {
            tellFolder(key, file);
            tellOtherWriter(key, file);
        });
    }

    private void tellFolder(String key, Path file) {
        if (Files.isDirectory(file)) {
            problem(key, "'" + file + "' is a folder, but the stage writes a file there. Choose another name.");
        }
    }

    private void tellOtherWriter(String key, Path file) {
        outputs.writes(file, stage.name())
                .ifPresent(other ->
                        problem(key, "'" + file + "' is also written by stage '" + other + "'. Choose another name."));
    }

    @Override
    public void outputFolder(String key, Path path) {
        output(key, path).ifPresent(folder -> tellOtherRoad(key, folder));
    }

    /** Stages of one road may fill the same folder; two roads can't claim its name. */
    private void tellOtherRoad(String key, Path folder) {
        outputs.writes(folder, stage.name())
                .filter(other -> !road(other).equals(road(stage.name())))
                .ifPresent(other -> problem(
                        key, "'" + folder + "' is also written by stage '" + other + "'. Choose another name."));
    }

    private static String road(String stage) {
        return stage.substring(0, stage.indexOf('/') + 1);
    }

    @Override
    public void newOutputFolder(String key, Path path) {
        output(key, path).ifPresent(folder -> {
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                problem(key, "'" + folder + "' is a file, but the stage creates a folder there. Choose another name.");
            } else if (!overwrite && (outputs.isMadeBeforeExactly(folder) || hasContent(folder))) {
                problem(
                        key,
                        "the folder '" + folder
                                + "' exists already and is not empty. Choose another, or permit it with --overwrite.");
            }
            tellOtherRoad(key, folder);
        });
    }

    private static boolean hasContent(Path folder) {
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isPresent();
        } catch (IOException e) {
            return false; // it is missing, or a later write reports the error
        }
    }

    @Override
    public Optional<Path> find(Path path) {
        return inputs.find(path);
    }

    @Override
    public void display(String purpose) {
        display.missing()
                .ifPresent(
                        reason -> problems.add(stage.place(), "no display was found, and " + purpose + ". " + reason));
    }

    @Override
    public void device(String key, String device) {
        Place place = part.block().has(key) ? part.block().placeOf(key) : stage.place();
        outputs.opens(device, stage.name())
                .ifPresent(other -> problems.add(
                        place,
                        device + " is also used by stage '" + other + "', but a device serves one stage. Choose another"
                                + " device, or remove one of the stages."));
    }

    @Override
    public Optional<String> killKey() {
        return killKey;
    }

    @Override
    public void problem(String key, String sentence) {
        problems.add(part.block().placeOf(key), sentence);
    }

    /** Finds an existing input. An input that an earlier step or another road makes need not exist yet. */
    private Optional<Path> existing(String key, Path path, String remedy) {
        Optional<Path> found = inputs.find(path);
        boolean promised = inputs.isPromised(path);
        if (found.isEmpty() && !promised) problem(key, inputs.notFound(path) + " " + remedy);
        found.ifPresent(file -> outputs.reads(file, stage.name()));
        return found;
    }

    private void tellUnreadable(String key, Path path) {
        if (!Files.isReadable(path)) problem(key, "'" + path + "' can't be read. Change its permissions.");
    }

    private Optional<Path> output(String key, Path path) {
        Path target;
        try {
            target = folder.resolve(path);
        } catch (IllegalArgumentException outside) {
            problem(key, String.valueOf(outside.getMessage()));
            return Optional.empty();
        }
        if (NameClaims.isClaimed(target)) {
            problem(key, "'" + target + "' is being written by another run. Choose another name or --out.");
            return Optional.empty();
        }
        Path parent = target.getParent();
        while (parent != null && !Files.exists(parent)) parent = parent.getParent();
        if (parent != null && !Files.isDirectory(parent)) {
            problem(key, "can't be written: '" + parent + "' is a file, but must be a folder.");
        } else if (parent != null && !Files.isWritable(parent)) {
            problem(key, "can't be written: the folder '" + parent + "' is read-only.");
        }
        return Optional.of(target);
    }
}
