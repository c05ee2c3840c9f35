package io.saccade.batch.flink;

import java.util.List;

/** What a job has done, by the gauges of its enumerator. */
public record JobProgress(int total, int done, int setAside, long samples, long filmMillis, List<String> underWay) {
    static final List<String> GAUGES =
            List.of("itemsTotal", "itemsDone", "itemsSetAside", "samples", "filmMillis", "underWay");

    public JobProgress {
        underWay = List.copyOf(underWay);
    }
}
