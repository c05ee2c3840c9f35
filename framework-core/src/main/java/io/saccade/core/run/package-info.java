/**
 * Carries out a checked plan: opens the stages, builds the road, watches over it, and reports.
 *
 * <p>{@link io.saccade.core.run.RunEngine} opens the stages, waits in {@link io.saccade.core.run.RoadWatch} until the
 * road is empty, and hands over to {@link io.saccade.core.run.RunEnding}, which alone finishes, commits and closes, in
 * one order. Every failure goes to {@link io.saccade.core.run.RunControl}, from which the outcome is read once, when all
 * is closed. A stage has all the time it needs until somebody wants the run to end; from then on
 * {@link io.saccade.core.run.StopTimes} holds, and a stage that does not answer is left behind, counted and not closed.
 */
package io.saccade.core.run;
