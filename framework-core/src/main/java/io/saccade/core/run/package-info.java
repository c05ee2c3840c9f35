/**
 * Runs a checked plan: opens the stages, builds the road, watches it, and reports.
 *
 * <p>The way a run ends: the source is exhausted, a stop arrives or a call fails, and {@link io.saccade.core.run.RoadWatch}
 * waits until the road is empty, from then on only for the {@link io.saccade.core.run.StopTimes}.
 * {@link io.saccade.core.run.RunEnding}, which alone does so, finishes all stages, commits the outputs and closes the
 * stages, in this order; a failure skips the rest except closing, and a stage that does not answer is left behind,
 * counted but not closed. {@link io.saccade.core.run.RunControl} got every failure, and
 * {@link io.saccade.core.run.ReportBuilder} reads the outcome from it once, after all is closed.
 */
package io.saccade.core.run;
