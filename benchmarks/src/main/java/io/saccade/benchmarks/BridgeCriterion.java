package io.saccade.benchmarks;

import java.util.List;

/** Compares Python's Breakout through the bridge with the same steps inside Python. */
final class BridgeCriterion extends Criterion {
    private static final String OURS = "BridgeBenchmark.stepAndFrame";
    private static final String THEIRS = "step and render py";

    BridgeCriterion() {
        super("bridge", "a step of Breakout with its picture here, against both inside Python (1 processor each)");
    }

    @Override
    List<Row> measure(Workbench bench) throws Exception {
        Originals originals = Originals.open();
        Command inside = originals.own("bridge.py").onOneProcessor();
        Command ours = bench.jmh(OURS, "python=" + originals.interpreter()).onOneProcessor();
        Measured measured = bench.byTurns(ours, inside);
        double here = measured.median(OURS);
        double theirs = measured.median(THEIRS);
        return List.of(Row.atLeast("step and frame", Row.time(here), Row.time(theirs), theirs / here, 0.6, "x"));
    }
}
