package io.saccade.core.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One source, the models its samples pass and the sinks at the end.
 *
 * @param episodes for an environment only
 * @param overwrite whether outputs may replace what is there
 * @param onScreen whether a stage needs a display
 * @param plugins id and version of each plugin that has a stage here, or a source inside one
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

    /** Every stage, in the order of the road. */
    public List<PlannedStage> stages() {
        return Stream.of(Stream.of(source), models.stream(), actuators.stream(), recorders.stream())
                .flatMap(stages -> stages)
                .toList();
    }

    /** Whether time passes on its own at the source. */
    public boolean live() {
        return source.ports().live();
    }
}
