package io.saccade.benchmarks;

import java.nio.file.Path;
import java.util.List;

/**
 * Compares the posterizing of a 128x128 picture to 27 colours, and its edges, with the article's loop, NumPy and
 * OpenCV's tables.
 */
final class PosterizeCriterion extends Criterion {
    private static final String LABELS = "PosterizeBenchmark.labels";
    private static final String EDGES = "PosterizeBenchmark.edges";

    PosterizeCriterion() {
        super("posterize", "posterize and edges, 128x128, through their stages (1 thread each)");
    }

    @Override
    List<Row> measure(Workbench bench) throws Exception {
        Originals originals = Originals.open();
        Path photo = ReferenceData.require("photos/chelsea.png");
        Measured measured = bench.byTurns(
                bench.jmh(LABELS).onOneProcessor(),
                originals.script("b_posterise.py", photo.toString()).onOneProcessor(),
                bench.jmh(EDGES).onOneProcessor());
        double labels = measured.median(LABELS);
        return List.of(
                Row.faster("against the article's loop", labels, measured.median("posterise loop py 128"), 20_000),
                Row.faster("against cv2.LUT", labels, measured.median("posterise cv2.LUT py 128"), .9),
                Row.told("against NumPy", labels, measured.median("posterise numpy py 128")),
                Row.told("edges", measured.median(EDGES), measured.median("edges py 128")));
    }
}
