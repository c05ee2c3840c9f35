package io.saccade.core.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The stages of one road, in processing order.
 *
 * @param source empty if it could not be read
 * @param complete whether all stages could be read; otherwise it is unknown which keys are not written
 * @param watched whether frames are wanted even if no stage reads them
 */
public record RoadStages(
        Optional<PlannedStage> source,
        List<PlannedStage> models,
        List<PlannedStage> actuators,
        List<PlannedStage> recorders,
        boolean complete,
        boolean watched) {
    List<PlannedStage> sinks() {
        return Stream.concat(actuators.stream(), recorders.stream()).toList();
    }

    List<PlannedStage> all() {
        return Stream.of(source.stream(), models.stream(), actuators.stream(), recorders.stream())
                .flatMap(stages -> stages)
                .toList();
    }

    /** The stages that get a stage's samples: the models after it and every sink; none after a sink. */
    List<PlannedStage> after(PlannedStage stage) {
        if (sinks().contains(stage)) return List.of();
        int next = models.indexOf(stage) + 1;
        return Stream.concat(models.subList(next, models.size()).stream(), sinks().stream())
                .toList();
    }
}
