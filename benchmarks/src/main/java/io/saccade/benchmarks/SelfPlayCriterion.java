package io.saccade.benchmarks;

import java.util.List;

/** Compares self-play games of tic-tac-toe with the article's NumPy code. */
final class SelfPlayCriterion extends Criterion {
    private static final String OURS = "SelfPlayBenchmark.episode";
    private static final String NUMPY = "qlearn article py ms/episode";

    SelfPlayCriterion() {
        super("selfplay", "one game of tic-tac-toe against oneself, learnt from by the article's rule (1 thread each)");
    }

    @Override
    List<Row> measure(Workbench bench) throws Exception {
        Originals originals = Originals.open();
        Measured measured = bench.byTurns(
                bench.jmh(OURS).onOneProcessor(),
                originals.script("c_qlearn.py").onOneProcessor());
        double ours = measured.median(OURS);
        double theirs = measured.median(NUMPY);
        return List.of(Row.faster("an episode", ours, theirs, 150));
    }
}
