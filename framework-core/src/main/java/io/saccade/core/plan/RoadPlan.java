package io.saccade.core.plan;

import io.saccade.core.safety.Safety;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The plan of one road: a source, the models that process its samples, and the sinks.
 *
 * @param episodes for an environment only
 * @param overwrite whether outputs may replace existing files
 * @param onScreen whether a stage needs a display
 * @param plugins id and version of each plugin that has a stage here, or a source nested in one
 */
public record RoadPlan(
        String name,
        long seed,
        PlannedStage source,
        Optional<EpisodeLimits> episodes,
        List<PlannedStage> models,
        List<PlannedStage> actuators,
        List<PlannedStage> recorders,
        Safety safety,
        PipelinePaths paths,
        boolean overwrite,
        boolean onScreen,
        Map<String, String> plugins)
        implements Plan {
    public RoadPlan {
        models = List.copyOf(models);
        actuators = List.copyOf(actuators);
        recorders = List.copyOf(recorders);
    }

    /** All stages in processing order. */
    public List<PlannedStage> stages() {
        return Stream.of(Stream.of(source), models.stream(), actuators.stream(), recorders.stream())
                .flatMap(stages -> stages)
                .toList();
    }

    /** Whether the source is live, so that it does not wait for the pipeline. */
    public boolean live() {
        return source.ports().live();
    }
}
