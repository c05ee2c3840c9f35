package io.saccade.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Lips by a generator of the published size, beside torch and bare ONNX Runtime; and hearing, beside librosa. */
final class LipsCriterion implements Criterion {
    private static final String STAGE = "LipsBenchmark.stage";
    private static final String BARE = "LipsBenchmark.bare";
    private static final String MINUTE = "MelBenchmark.minute";
    private static final String TORCH = "wav2lip torch b16 t1 ms/frame";
    private static final String LIBROSA = "mel librosa ms/audio-minute";

    @Override
    public String name() {
        return "lips";
    }

    @Override
    public String title() {
        return "lips of a frame, 16 at once, by 36.3 million random weights; a minute of sound heard (1 thread each)";
    }

    @Override
    public List<Row> measure(Workbench bench) throws Exception {
        Originals originals = Originals.open();
        String model = "model=" + generator(originals);
        Measured measured = bench.byTurns(
                bench.jmh(STAGE, model).onOneProcessor(),
                originals.script("e_wav2lip.py", "16").onOneProcessor(),
                bench.jmh(BARE, model).onOneProcessor(),
                bench.jmh(MINUTE).onOneProcessor(),
                originals.script("f_mel.py").onOneProcessor());
        double stage = measured.median(STAGE);
        double bare = measured.median(BARE);
        return List.of(
                faster("stage wav2lip, against torch", stage, measured.median(TORCH), 1.4),
                Row.atMost("against bare ONNX Runtime", Row.time(stage), Row.time(bare), stage / bare, 1.05, "x"),
                faster("mel, against librosa", measured.median(MINUTE), measured.median(LIBROSA), 0.9));
    }

    private static Row faster(String what, double ours, double theirs, double target) {
        return Row.atLeast(what, Row.time(ours), Row.time(theirs), theirs / ours, target, "x");
    }

    /** The network that torch runs, as ONNX. */
    private static Path generator(Originals originals) throws IOException, InterruptedException {
        Path model = originals.at("work/wav2lip.onnx");
        if (!Files.exists(model)) originals.script("e_wav2lip.py", "export").run();
        return model;
    }
}
