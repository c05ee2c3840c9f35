package io.saccade.benchmarks;

import java.util.List;

/** Preparing line drawings, and training on them. */
final class DrawingCriteria {
    private static final String LABELS = "PosterizeBenchmark.labels";
    private static final String EDGES = "PosterizeBenchmark.edges";
    private static final String PAIR = "PrepareBenchmark.pair";
    private static final String BOTH = PAIR + "OnTwoProcessors";
    private static final String ARTICLE = "DrawingStepBenchmark.article";
    private static final String BEST = "DrawingStepBenchmark.best";
    private static final String PHOTO = "photos/chelsea.png";

    /**
     * Compares the posterizing of a 128x128 picture to 27 colours, and its edges, with the article's loop, NumPy and
     * OpenCV's tables.
     */
    static final Criterion POSTERIZE =
            new Criterion("posterize", "posterize and edges, 128x128, through their stages (1 thread each)", bench -> {
                Originals originals = Originals.open();
                String photo = ReferenceData.require(PHOTO).toString();
                Measured measured = bench.byTurns(
                        bench.jmh(LABELS).onOneProcessor(),
                        originals.script("b_posterise.py", photo).onOneProcessor(),
                        bench.jmh(EDGES).onOneProcessor());
                double labels = measured.median(LABELS);
                return List.of(
                        measured.faster("against the article's loop", LABELS, "posterise loop py 128", 20_000),
                        measured.faster("against cv2.LUT", LABELS, "posterise cv2.LUT py 128", .9),
                        Row.told("against NumPy", labels, measured.median("posterise numpy py 128")),
                        Row.told("edges", measured.median(EDGES), measured.median("edges py 128")));
            });

    /**
     * Compares preparing a pair from a photograph with OpenCV in Python, with files, without files, and on two
     * processors.
     */
    static final Criterion PREPARE = new Criterion(
            "prepare",
            "a photograph of 500x375 to a pair (1 processor each; ours with its files, in memory)",
            bench -> {
                Originals originals = Originals.open();
                String photo = ReferenceData.require(PHOTO).toString();
                Measured measured = bench.byTurns(
                        bench.jmh(PAIR).onOneProcessor(),
                        originals.script("b_posterise.py", photo).onOneProcessor(),
                        originals.own("prepare_files.py", photo).onOneProcessor(),
                        bench.jmh(BOTH));
                return List.of(
                        measured.faster("a pair, one processor", PAIR, "a pair with its files py", 1.1),
                        measured.faster(
                                "against Python without files",
                                PAIR,
                                "item: decode, resize, edges, labels, 2 png py",
                                1.1),
                        measured.faster("two workers, against one", BOTH, PAIR, 1.8));
            });

    /** Compares training steps on line drawings, with both presets, with PyTorch. */
    static final Criterion STEP = new Criterion(
            "drawing-step",
            "a training step on 8 drawings of 128x128, ours with reading and mirroring them (1 thread each)",
            bench -> {
                Measured measured = bench.byTurns(
                        bench.jmh(ARTICLE).onOneProcessor(),
                        Originals.open().own("drawing_step.py").onOneProcessor(),
                        bench.jmh(BEST).onOneProcessor());
                return List.of(
                        measured.faster("article, 243 channels at most", ARTICLE, "drawing article torch", .9),
                        measured.faster("best, 96 channels at most", BEST, "drawing best torch", .9));
            });

    private DrawingCriteria() {}
}
