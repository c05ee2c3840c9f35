package io.saccade.benchmarks;

import java.util.List;

/** A performance target. */
abstract class Criterion {
    private final String name;
    private final String title;

    /**
     * @param name on the command line
     * @param title the comparison, with the threads on both sides
     */
    Criterion(String name, String title) {
        this.name = name;
        this.title = title;
    }

    final String name() {
        return name;
    }

    final String title() {
        return title;
    }

    abstract List<Row> measure(Workbench bench) throws Exception;
}
