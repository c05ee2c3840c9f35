package io.saccade.core.plan;

import io.saccade.core.catalog.StageCatalog;
import io.saccade.core.device.DisplayProbe;
import io.saccade.core.option.RunOptions;
import io.saccade.core.settings.Problems;
import io.saccade.core.settings.YamlReader;
import java.util.Optional;
import java.util.function.Function;

/**
 * Turns a pipeline into a plan that can run, or reports every problem that prevents it. Opens no device and no model,
 * and keeps no state between calls.
 */
public final class Planner {
    private final StageCatalog catalog;
    private final DisplayProbe display;
    private final YamlReader yaml;

    /**
     * Creates a planner for the stages of one catalogue.
     *
     * @param environment returns the value of an environment variable, if it is set
     */
    public Planner(StageCatalog catalog, DisplayProbe display, Function<String, Optional<String>> environment) {
        this.catalog = catalog;
        this.display = display;
        this.yaml = new YamlReader(environment);
    }

    /**
     * Plans one run.
     *
     * @throws io.saccade.core.problem.InvalidPipelineException with all problems found
     */
    public Plan plan(PipelineSource source, RunOptions options) {
        return plan(source, options, StagePreloader.none());
    }

    /**
     * Plans one run that starts at once.
     *
     * @param preloader loads libraries of the stages meanwhile
     * @throws io.saccade.core.problem.InvalidPipelineException with all problems found
     */
    public Plan plan(PipelineSource source, RunOptions options, StagePreloader preloader) {
        Problems problems = new Problems();
        Overrides overrides = new Overrides(options.overrides(), problems);
        PipelineLoader loader = new PipelineLoader(yaml, overrides, options.workingDirectory(), problems);
        SettingChecks checks = new SettingChecks(new PlannedOutputs(), display, problems);
        RoadPlanner roads = new RoadPlanner(catalog, checks, options, preloader, problems);
        Optional<LoadedPipeline> loaded = loader.load(source);
        Optional<? extends Plan> plan = loaded.flatMap(pipeline -> {
            if (pipeline.block().steps().isPresent())
                return new StepsPlanner(loader, roads, options, problems).plan(pipeline);
            return pipeline.block().together().isPresent()
                    ? new TogetherPlanner(loader, roads, options, problems).plan(pipeline)
                    : roads.plan(pipeline, options.overwrite());
        });
        if (loaded.isPresent()) overrides.tellUnused();
        problems.throwIfAny();
        return plan.orElseThrow();
    }
}
