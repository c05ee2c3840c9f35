package io.saccade.core.plan;

import java.util.List;

/** A checked plan of a run: one road, several one after another, or several together. */
public sealed interface Plan permits RoadPlan, StepsPlan, TogetherPlan {
    /** The pipeline's name, for reports. */
    String name();

    /** All roads, in the order of the file. */
    List<RoadPlan> roads();
}
