package io.saccade.core.plan;

/** A checked plan of a run: one road, or several one after another. */
public sealed interface Plan permits RoadPlan, StepsPlan {
    /** The pipeline's name, for reports. */
    String name();
}
