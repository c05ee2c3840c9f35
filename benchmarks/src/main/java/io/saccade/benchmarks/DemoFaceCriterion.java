package io.saccade.benchmarks;

import java.util.List;

/** Measures how long drawing a frame of the demo's person takes, which a demo in real time must not notice. */
final class DemoFaceCriterion implements Criterion {
    private static final String FRAME = "DemoFaceBenchmark.frame";

    @Override
    public String name() {
        return "demo-face";
    }

    @Override
    public String title() {
        return "drawing a frame of 640x480 by demo:face (1 thread)";
    }

    @Override
    public List<Row> measure(Workbench bench) throws Exception {
        double ours = bench.byTurns(bench.jmh(FRAME).onOneProcessor()).median(FRAME);
        return List.of(Row.atMost("a frame", Row.time(ours), "", ours, 15, "ms"));
    }
}
