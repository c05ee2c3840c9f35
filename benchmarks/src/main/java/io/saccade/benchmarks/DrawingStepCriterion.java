package io.saccade.benchmarks;

import java.util.List;

/** Compares training steps on line drawings, with both presets, with PyTorch. */
final class DrawingStepCriterion extends Criterion {
    private static final String ARTICLE = "DrawingStepBenchmark.article";
    private static final String BEST = "DrawingStepBenchmark.best";

    DrawingStepCriterion() {
        super(
                "drawing-step",
                "a step of learning, 8 drawings of 128x128, ours with reading and mirroring them (1 thread each)");
    }

    @Override
    List<Row> measure(Workbench bench) throws Exception {
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
        return Row.faster(what, ours, theirs, .9);
    }
}
