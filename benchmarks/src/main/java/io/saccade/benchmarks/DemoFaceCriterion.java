package io.saccade.benchmarks;

import java.util.List;

/** Measures how long drawing a frame of the demo's person takes, which a demo in real time must not notice. */
final class DemoFaceCriterion extends Criterion {
    private static final String FRAME = "DemoFaceBenchmark.frame";

    DemoFaceCriterion() {
        super("demo-face", "drawing a frame of 640x480 by demo:face (1 thread)");
    }

    @Override
    List<Row> measure(Workbench bench) throws Exception {
        double ours = bench.byTurns(bench.jmh(FRAME).onOneProcessor()).median(FRAME);
        return List.of(Row.atMost("a frame", Row.time(ours), "", ours, 15, "ms"));
    }
}
