package io.saccade.core.plan;

/** A road whose stages are read, but not yet checked against each other. */
record RoadDraft(LoadedPipeline pipeline, RoadStages stages) {}
