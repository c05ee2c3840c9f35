package io.saccade.core.plan;

import io.saccade.core.option.RunOptions;
import io.saccade.core.problem.Place;
import io.saccade.core.settings.Mapping;
import io.saccade.core.settings.Problems;
import java.nio.file.Path;
import java.util.Optional;

/** The files that a pipeline file names as its parts under one key, such as {@code steps}. */
final class PartFiles {
    private final String key;
    private final String part;
    private final LoadedPipeline pipeline;
    private final PipelineLoader loader;
    private final Path workingDirectory;
    private final InputResolver inputs;
    private final Problems problems;

    /** @param part what one of the files is called in messages */
    PartFiles(
            String key,
            String part,
            LoadedPipeline pipeline,
            PipelineLoader loader,
            RunOptions options,
            Problems problems) {
        this.key = key;
        this.part = part;
        this.pipeline = pipeline;
        this.loader = loader;
        this.workingDirectory = options.workingDirectory();
        this.inputs = InputResolver.of(pipeline.folder(), workingDirectory, workingDirectory);
        this.problems = problems;
    }

    /** Adds a problem for each key that only a file with a source may have. */
    void tellWhatBelongsElsewhere() {
        Mapping root = pipeline.root();
        for (String other : root.entries().keySet()) {
            boolean otherParts = PipelineKeys.PARTS.contains(other) && !other.equals(key) && root.has(other);
            if (!otherParts && !PipelineKeys.isOfRoad(other)) continue;
            String remedy = otherParts ? "Remove one of them." : "Write it into the files of the " + part + "s.";
            problems.add(root.placeOfKey(other), "can't be combined with '" + key + ":'. " + remedy);
        }
    }

    /**
     * Loads one of the files. Returns empty, and adds a problem, if it can't be one of the parts.
     *
     * @param prefix before the names of its stages
     */
    Optional<LoadedPipeline> load(Path written, Place place, String prefix) {
        Optional<Path> file = inputs.find(written);
        if (file.isEmpty()) problems.add(place, inputs.notFound(written) + " " + InputResolver.REMEDY);
        return file.flatMap(found -> loader.load(found, origin(written, found), prefix))
                .filter(loaded -> isRoad(loaded, place));
    }

    /**
     * The file's name in messages. If it lies beside the file that names it, its name has the same form as that file's.
     */
    private String origin(Path written, Path found) {
        Path beside = Path.of(pipeline.origin()).resolveSibling(written);
        return workingDirectory.resolve(beside).normalize().equals(found) ? beside.toString() : written.toString();
    }

    private boolean isRoad(LoadedPipeline loaded, Place place) {
        for (String parts : PipelineKeys.PARTS) {
            if (!loaded.root().has(parts)) continue;
            problems.add(
                    place,
                    "'" + loaded.origin() + "' has " + what(parts) + ", which a " + part + " can't have."
                            + (parts.equals(key)
                                    ? " List those " + part + "s here instead."
                                    : " Name a file with a source."));
            return false;
        }
        return true;
    }

    private static String what(String parts) {
        return parts.equals("steps") ? "steps" : "several roads";
    }
}
