/**
 * Runs a checked plan: opens the stages, builds the road, watches it, and reports.
 *
 * <p>{@link io.saccade.core.run.RunEngine} opens the stages, waits in {@link io.saccade.core.run.RoadWatch} until the
 * road is empty, and hands over to {@link io.saccade.core.run.RunEnding}, which alone finishes, commits and closes, in
 * a fixed order. Every failure goes to {@link io.saccade.core.run.RunControl}, from which the outcome is read once,
 * after all is closed. A stage has no time limit until the run is asked to end; from then on
 * {@link io.saccade.core.run.StopTimes} applies, and a stage that does not answer is left behind: counted, but not
 * closed.
 */
package io.saccade.core.run;
