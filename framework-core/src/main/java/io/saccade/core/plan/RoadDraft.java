package io.saccade.core.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The readable stages of one road.
 *
 * @param complete whether all stages were readable; otherwise it is unknown which keys are not written
 */
record RoadDraft(
        Optional<StageDraft> source,
        List<StageDraft> models,
        List<StageDraft> actuators,
        List<StageDraft> recorders,
        boolean complete) {
    List<StageDraft> sinks() {
        return Stream.concat(actuators.stream(), recorders.stream()).toList();
    }

    List<StageDraft> stages() {
        return Stream.of(source.stream(), models.stream(), actuators.stream(), recorders.stream())
                .flatMap(stages -> stages)
                .toList();
    }

    /** The stages that get a stage's samples: the models after it and every sink; none after a sink. */
    List<StageDraft> after(StageDraft stage) {
        if (sinks().contains(stage)) return List.of();
        int next = models.indexOf(stage) + 1;
        return Stream.concat(models.subList(next, models.size()).stream(), sinks().stream())
                .toList();
    }
}
