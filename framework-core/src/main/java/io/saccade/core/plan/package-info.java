/**
 * Turns a pipeline file into a plan, and checks all of it before any device, file or model is opened.
 *
 * <p>The way of a stage to its first call: {@link io.saccade.core.plan.PipelineLoader} reads it from the file as a
 * {@link io.saccade.core.plan.StageBlock}, named and with overrides applied. {@link io.saccade.core.plan.StageReader}
 * finds its factory and binds its settings, which makes it a {@link io.saccade.core.plan.PlannedStage}, and
 * {@link io.saccade.core.plan.RoadPlanner} checks it against the others. When the {@link io.saccade.core.plan.RoadPlan}
 * runs, {@code RoadBuilder} opens it as an {@code OpenStage} and gives that to a runner of the road, which makes the
 * calls.
 */
package io.saccade.core.plan;
