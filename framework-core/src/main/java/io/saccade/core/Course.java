package io.saccade.core;

import io.saccade.core.report.Report;
import io.saccade.core.report.RunSnapshot;
import io.saccade.core.run.RunEngine;
import java.time.Duration;
import java.util.List;

/** The order in which the roads of a run take place. One thread runs it; any thread may watch or stop it. */
interface Course {
    /**
     * Runs all roads to their end.
     *
     * @param startNanos when the run began
     */
    Report run(long startNanos);

    void stop();

    void interrupt();

    /** All roads, also those that come later. */
    List<RunEngine> all();

    /** The roads that take place now. */
    List<RunEngine> current();

    /**
     * The road that has a stage.
     *
     * @throws IllegalArgumentException if it is certain that no road has it
     */
    RunEngine of(String stage);

    /** The number of the current step, from 1. */
    int step();

    Duration elapsed();

    RunSnapshot snapshot();
}
