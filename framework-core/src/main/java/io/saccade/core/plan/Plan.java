package io.saccade.core.plan;

/** What a run does, checked: one road, or several one after another. */
public sealed interface Plan permits RoadPlan, StepsPlan {
    /** The pipeline's name, for reports. */
    String name();
}
