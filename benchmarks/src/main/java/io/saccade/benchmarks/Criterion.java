package io.saccade.benchmarks;

import java.util.List;

/**
 * A performance target.
 *
 * @param name on the command line
 * @param title the comparison, with the threads on both sides
 * @param measurement returns the results
 */
record Criterion(String name, String title, Measurement measurement) {
    /** Measures ours and the originals. */
    @FunctionalInterface
    interface Measurement {
        /**
         * Measures, and returns the rows of the table of results.
         *
         * @throws LeftOutException if data or a program is missing
         */
        List<Row> on(Workbench bench) throws Exception;
    }
}
