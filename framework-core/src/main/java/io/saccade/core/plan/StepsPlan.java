package io.saccade.core.plan;

import java.util.List;

/** Pipelines that run one after another; the first failure ends them. */
public record StepsPlan(String name, List<RoadPlan> steps) implements Plan {
    public StepsPlan {
        steps = List.copyOf(steps);
    }
}
