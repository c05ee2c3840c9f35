package io.saccade.benchmarks;

import java.util.List;

/** Compares self-play games of tic-tac-toe with the article's NumPy code. */
final class SelfPlayCriterion implements Criterion {
    private static final String OURS = "SelfPlayBenchmark.episode";
    private static final String NUMPY = "qlearn article py ms/episode";

    @Override
    public String name() {
        return "selfplay";
    }

    @Override
    public String title() {
        return "one game of tic-tac-toe against oneself, learnt from by the article's rule (1 thread each)";
    }

    @Override
    public List<Row> measure(Workbench bench) throws Exception {
        Originals originals = Originals.open();
        Measured measured = bench.byTurns(
                bench.jmh(OURS).onOneProcessor(),
                originals.script("c_qlearn.py").onOneProcessor());
        double ours = measured.median(OURS);
        double theirs = measured.median(NUMPY);
        return List.of(Row.atLeast("an episode", Row.time(ours), Row.time(theirs), theirs / ours, 150, "x"));
    }
}
