package io.saccade.benchmarks;

import java.util.List;

/** A performance target. */
interface Criterion {
    /** The name on the command line. */
    String name();

    /** The comparison, with the threads on both sides. */
    String title();

    List<Row> measure(Workbench bench) throws Exception;
}
