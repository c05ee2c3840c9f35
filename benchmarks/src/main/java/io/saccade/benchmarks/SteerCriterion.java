package io.saccade.benchmarks;

import java.util.List;
import java.util.stream.Stream;

/** The latency from a camera frame to the moved pointer. */
final class SteerCriterion extends Criterion {
    SteerCriterion() {
        super(
                "steer",
                "from a decoded frame of 640x480 to the moved pointer (on paper), eyes tracked, the six clips (1 thread, the"
                        + " time it computes)");
    }

    @Override
    List<Row> measure(Workbench bench) throws Exception {
        for (String clip : Clips.NAMES) ReferenceData.require(Clips.file(clip));
        ReferenceData.require(GazeCriterion.MODEL);
        Measured measured =
                bench.byTurns(bench.java(SteerLatency.class, Stream.of()).onOneProcessor());
        return List.of(
                Row.atMost("frames followed, p50", "", "", measured.median("followed p50"), 8, "ms"),
                Row.atMost("frames followed, p99", "", "", measured.median("followed p99"), 15, "ms"),
                Row.told("all frames, p50", measured.median("all p50")),
                Row.atMost("all frames, p99", "", "", measured.median("all p99"), 80, "ms"),
                Row.told("the slowest frame", measured.median("all p100")),
                Row.told("by the wall's clock, p50", measured.median("all waited p50")),
                Row.told("by the wall's clock, p99", measured.median("all waited p99")));
    }
}
