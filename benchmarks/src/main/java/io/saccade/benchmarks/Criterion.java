package io.saccade.benchmarks;

import java.util.List;

/** Something that must be fast enough. */
interface Criterion {
    /** The word that asks for it on the command line. */
    String name();

    /** What is compared, with the threads on both sides. */
    String title();

    List<Row> measure(Workbench bench) throws Exception;
}
