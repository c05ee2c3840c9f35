package io.saccade.core.report;

import java.util.Map;

/**
 * Gets the events of a run. All calls come from one thread that the run has for this, one at a time and in the order in
 * which the events happened; {@link #ended} is the last. A method that is slow or throws does not affect the run: the
 * exception is logged, and while 1000 events wait, further ones are left out, except the end.
 */
public interface RunObserver {
    /** A stage was opened: once for each of its workers, and again after a restart. */
    default void stageOpened(String stage) {}

    /** A notice for the user; the run goes on. */
    default void notice(String sentence) {}

    /** An item of the input was set aside. */
    default void setAside(String item, String reason) {}

    /** A sample with METRICS left the last model. If several roads run together, names begin with {@code ROAD/}. */
    default void metrics(Map<String, Double> values) {}

    /** A model was replaced, and the new one got its first sample; or the run ended before one came. */
    default void replaced(Report.Replacement replacement) {}

    /** The run has ended; of a pipeline with steps, all steps. {@code Run.await()} may have returned before. */
    default void ended(Report report) {}
}
