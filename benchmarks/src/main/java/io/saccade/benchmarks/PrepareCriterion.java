package io.saccade.benchmarks;

import java.util.List;

/**
 * Compares preparing a pair from a photograph with OpenCV in Python, with files, without files, and on two processors.
 */
final class PrepareCriterion extends Criterion {
    private static final String PAIR = "PrepareBenchmark.pair";
    private static final String BOTH = PAIR + "OnTwoProcessors";
    private static final String MEMORY = "item: decode, resize, edges, labels, 2 png py";
    private static final String FILES = "a pair with its files py";

    PrepareCriterion() {
        super("prepare", "a photograph of 500x375 to a pair (1 processor each; ours with its files, in memory)");
    }

    @Override
    List<Row> measure(Workbench bench) throws Exception {
        Originals originals = Originals.open();
        String photo = ReferenceData.require("photos/chelsea.png").toString();
        Measured measured = bench.byTurns(
                bench.jmh(PAIR).onOneProcessor(),
                originals.script("b_posterise.py", photo).onOneProcessor(),
                originals.own("prepare_files.py", photo).onOneProcessor(),
                bench.jmh(BOTH));
        double one = measured.median(PAIR);
        double two = measured.median(BOTH);
        return List.of(
                pair("a pair, one processor", one, measured.median(FILES)),
                pair("the same beside Python without files", one, measured.median(MEMORY)),
                Row.atLeast("two workers beside one", Row.time(two), Row.time(one), one / two, 1.8, "x"));
    }

    private static Row pair(String name, double ours, double theirs) {
        return Row.faster(name, ours, theirs, 1.1);
    }
}
