package io.saccade.benchmarks;

import java.util.List;

/** Compares training the article's network with Keras; also measures our preset. */
final class TrainCriterion extends Criterion {
    private static final String ARTICLE = "TrainBenchmark.article";
    private static final String BEST = "TrainBenchmark.best";
    private static final String KERAS = "gaze keras train";

    TrainCriterion() {
        super("train", "teaching gaze from 1,000 pictures (1 thread each)");
    }

    @Override
    List<Row> measure(Workbench bench) throws Exception {
        Originals originals = Originals.open();
        Measured measured = bench.byTurns(
                bench.jmh(ARTICLE).onOneProcessor(),
                originals.own("gaze_train.py").onOneProcessor(),
                bench.jmh(BEST).onOneProcessor());
        double ours = measured.median(ARTICLE);
        double theirs = measured.median(KERAS);
        return List.of(
                Row.faster("article, 200 epochs", ours, theirs, 1),
                Row.told("best, 1,000 epochs at most", measured.median(BEST)));
    }
}
