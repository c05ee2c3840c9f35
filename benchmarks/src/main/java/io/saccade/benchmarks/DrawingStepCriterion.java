package io.saccade.benchmarks;

import java.util.List;

/** Compares training steps on line drawings, with both presets, with PyTorch. */
final class DrawingStepCriterion implements Criterion {
    private static final String ARTICLE = "DrawingStepBenchmark.article";
    private static final String BEST = "DrawingStepBenchmark.best";

    @Override
    public String name() {
        return "drawing-step";
    }

    @Override
    public String title() {
        return "a step of learning, 8 drawings of 128x128, ours with reading and mirroring them (1 thread each)";
    }

    @Override
    public List<Row> measure(Workbench bench) throws Exception {
        Originals originals = Originals.open();
        Measured measured = bench.byTurns(
                bench.jmh(ARTICLE).onOneProcessor(),
                originals.own("drawing_step.py").onOneProcessor(),
                bench.jmh(BEST).onOneProcessor());
        return List.of(
                row(
                        "article, 243 channels at most",
                        measured.median(ARTICLE),
                        measured.median("drawing article torch")),
                row("best, 96 channels at most", measured.median(BEST), measured.median("drawing best torch")));
    }

    private static Row row(String what, double ours, double theirs) {
        return Row.atLeast(what, Row.time(ours), Row.time(theirs), theirs / ours, .9, "x");
    }
}
