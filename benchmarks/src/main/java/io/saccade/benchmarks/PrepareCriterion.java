package io.saccade.benchmarks;

import java.util.List;

/** A photograph to a pair on disk, beside OpenCV in Python, which writes none; and on two processors. */
final class PrepareCriterion implements Criterion {
    private static final String PAIR = "PrepareBenchmark.pair";
    private static final String BOTH = PAIR + "OnTwoProcessors";
    private static final String PYTHON = "item: decode, resize, edges, labels, 2 png py";

    @Override
    public String name() {
        return "prepare";
    }

    @Override
    public String title() {
        return "a photograph of 500x375 to a pair (1 processor each; ours with its files, in memory)";
    }

    @Override
    public List<Row> measure(Workbench bench) throws Exception {
        Originals originals = Originals.open();
        String photo = ReferenceData.require("photos/chelsea.png").toString();
        Measured measured = bench.byTurns(
                bench.jmh(PAIR).onOneProcessor(),
                originals.script("b_posterise.py", photo).onOneProcessor(),
                bench.jmh(BOTH));
        double one = measured.median(PAIR);
        double two = measured.median(BOTH);
        return List.of(
                Row.atLeast(
                        "a pair, one processor",
                        Row.time(one),
                        Row.time(measured.median(PYTHON)),
                        measured.median(PYTHON) / one,
                        1.1,
                        "x"),
                Row.atLeast("two workers beside one", Row.time(two), Row.time(one), one / two, 1.8, "x"));
    }
}
