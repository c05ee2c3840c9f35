package io.saccade.core.plan;

import java.util.List;

/** Pipelines that run one after another. The first failure ends the run. */
public record StepsPlan(String name, List<RoadPlan> steps) implements Plan {
    public StepsPlan {
        steps = List.copyOf(steps);
    }

    @Override
    public List<RoadPlan> roads() {
        return steps;
    }
}
