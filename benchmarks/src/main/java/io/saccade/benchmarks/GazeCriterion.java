package io.saccade.benchmarks;

import java.util.List;

/** Compares gaze estimation with Keras, called as in the article, and with plain torch. */
final class GazeCriterion extends Criterion {
    static final String OURS = "GazeBenchmark.gaze";
    static final String MODEL = "gaze/article-cnn.onnx";

    private static final String KERAS = "gaze keras-tensorflow predict b1";
    private static final String TORCH = "gaze torch b1";

    GazeCriterion() {
        super("gaze", "gaze from a picture of the eyes, filling the tensor included (1 thread each)");
    }

    @Override
    List<Row> measure(Workbench bench) throws Exception {
        ReferenceData.require(MODEL);
        Originals originals = Originals.open();
        Measured measured = bench.byTurns(
                bench.jmh(OURS).onOneProcessor(),
                originals.script("a2_keras.py").onOneProcessor(),
                bench.jmh(OURS).onOneProcessor(),
                originals.script("e_wav2lip.py", "1").onOneProcessor());
        return List.of(row("Keras predict", measured, KERAS, 50), row("torch, eager", measured, TORCH, 2));
    }

    private static Row row(String what, Measured measured, String original, double target) {
        double ours = measured.median(OURS);
        double theirs = measured.median(original);
        return Row.faster("against " + what, ours, theirs, target);
    }
}
