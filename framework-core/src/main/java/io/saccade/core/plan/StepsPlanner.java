package io.saccade.core.plan;

import io.saccade.core.option.RunOptions;
import io.saccade.core.settings.Problems;
import io.saccade.core.settings.Sequence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans a pipeline file whose steps are other files. */
final class StepsPlanner {
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
        PartFiles files = new PartFiles("steps", "step", pipeline, loader, options, problems);
        files.tellWhatBelongsElsewhere();
        boolean overwrite = options.overwrite() || pipeline.block().overwrite();
        List<RoadPlan> steps = new ArrayList<>();
        for (LoadedPipeline step : load(pipeline, files)) {
            roads.plan(step, overwrite).ifPresent(steps::add);
            roads.nextStep();
        }
        return problems.isEmpty() ? Optional.of(new StepsPlan(pipeline.name(), steps)) : Optional.empty();
    }

    private List<LoadedPipeline> load(LoadedPipeline pipeline, PartFiles files) {
        Sequence written = (Sequence) pipeline.root().get("steps").orElseThrow();
        if (written.items().isEmpty()) problems.add(written.place(), "must name one pipeline file or more.");
        List<LoadedPipeline> loaded = new ArrayList<>();
        List<Path> steps = pipeline.block().steps().orElseThrow();
        for (int i = 0; i < steps.size(); i++) {
            files.load(steps.get(i), written.items().get(i).place(), "").ifPresent(loaded::add);
        }
        return loaded;
    }
}
