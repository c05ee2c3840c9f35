package io.saccade.core.plan;

import io.saccade.core.option.RunOptions;
import io.saccade.core.problem.Place;
import io.saccade.core.settings.Mapping;
import io.saccade.core.settings.Problems;
import io.saccade.core.settings.Sequence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Plans a pipeline file whose steps are other files. */
final class StepsPlanner {
    private static final Set<String> OF_ROADS = Set.of("seed", "safety");

    private final PipelineLoader loader;
    private final RoadPlanner roads;
    private final RunOptions options;
    private final Problems problems;

    StepsPlanner(PipelineLoader loader, RoadPlanner roads, RunOptions options, Problems problems) {
        this.loader = loader;
        this.roads = roads;
        this.options = options;
        this.problems = problems;
    }

    /** Returns empty if a problem was added. */
    Optional<StepsPlan> plan(LoadedPipeline pipeline) {
        tellWhatBelongsElsewhere(pipeline.root());
        boolean overwrite = options.overwrite() || pipeline.block().overwrite();
        List<RoadPlan> steps = new ArrayList<>();
        for (LoadedPipeline step : load(pipeline)) roads.plan(step, overwrite).ifPresent(steps::add);
        return problems.isEmpty() ? Optional.of(new StepsPlan(pipeline.name(), steps)) : Optional.empty();
    }

    private void tellWhatBelongsElsewhere(Mapping root) {
        for (String key : root.entries().keySet()) {
            if (!PipelineKeys.isStage(key) && !OF_ROADS.contains(key)) continue;
            problems.add(
                    root.placeOfKey(key), "can't be combined with 'steps:'. Write it into the files of the steps.");
        }
    }

    private List<LoadedPipeline> load(LoadedPipeline pipeline) {
        Sequence written = (Sequence) pipeline.root().get("steps").orElseThrow();
        if (written.items().isEmpty()) problems.add(written.place(), "must name one pipeline file or more.");
        InputResolver inputs =
                new InputResolver(pipeline.folder(), options.workingDirectory(), options.workingDirectory(), Set.of());
        List<LoadedPipeline> files = new ArrayList<>();
        List<Path> steps = pipeline.block().steps().orElseThrow();
        for (int i = 0; i < steps.size(); i++) {
            Place place = written.items().get(i).place();
            load(pipeline, steps.get(i), place, inputs).ifPresent(files::add);
        }
        return files;
    }

    private Optional<LoadedPipeline> load(LoadedPipeline pipeline, Path step, Place place, InputResolver inputs) {
        Optional<Path> file = inputs.find(step);
        if (file.isEmpty()) problems.add(place, inputs.notFound(step) + " " + InputResolver.REMEDY);
        return file.flatMap(found -> loader.load(found, origin(pipeline, step, found)))
                .filter(loaded -> isRoad(loaded, place));
    }

    /**
     * The step's name in messages. If the step lies beside the file that names it, its name has the same form as that
     * file's.
     */
    private String origin(LoadedPipeline pipeline, Path step, Path found) {
        Path beside = Path.of(pipeline.origin()).resolveSibling(step);
        return options.workingDirectory().resolve(beside).normalize().equals(found)
                ? beside.toString()
                : step.toString();
    }

    private boolean isRoad(LoadedPipeline step, Place place) {
        if (step.block().steps().isEmpty()) return true;
        problems.add(
                place, "'" + step.origin() + "' has steps, which a step can't have. List those steps here instead.");
        return false;
    }
}
