package io.saccade.core.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The stages of one road that could be read.
 *
 * @param complete whether none is missing; else nothing can be said of what nobody writes
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

    /** What sees a stage's samples after it: the models that follow, and every sink; nothing after a sink. */
    List<StageDraft> after(StageDraft stage) {
        if (sinks().contains(stage)) return List.of();
        int next = models.indexOf(stage) + 1;
        return Stream.concat(models.subList(next, models.size()).stream(), sinks().stream())
                .toList();
    }
}
