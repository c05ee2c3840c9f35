package io.saccade.core.plan;

import java.util.List;

/** Pipelines that run at the same time. */
public record TogetherPlan(String name, List<Part> parts) implements Plan {
    public TogetherPlan {
        parts = List.copyOf(parts);
    }

    @Override
    public List<RoadPlan> roads() {
        return parts.stream().map(Part::road).toList();
    }

    /**
     * One of the roads.
     *
     * @param skip whether the others go on if this road fails
     */
    public record Part(RoadPlan road, boolean skip) {}
}
