package io.saccade.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Compares a training step of the published-size generator with torch in Python. */
final class TeachLipsCriterion extends Criterion {
    private static final String TORCH = "lips torch step";
    private static final String WINDOWS = "2";

    TeachLipsCriterion() {
        super("teach", "a step of teaching lips: 10 faces, 36.3 million weights, plain likeness, Adam (1 thread each)");
    }

    @Override
    List<Row> measure(Workbench bench) throws Exception {
        Originals originals = Originals.open();
        Path converter = Path.of("tools/wav2lip-to-onnx.py").toAbsolutePath();
        Path folder = Path.of("benchmarks/target/teach").toAbsolutePath();
        Measured measured = bench.byTurns(
                bench.java(LipTeaching.class, Stream.of(folder.toString(), WINDOWS))
                        .onOneProcessor(),
                originals.own("lip_teach.py", converter.toString(), WINDOWS).onOneProcessor());
        double ours = measured.median(LipTeaching.NAME);
        double theirs = measured.median(TORCH);
        double waiting = measured.median(LipTeaching.WAITING);
        return List.of(
                Row.faster("a step, films read beside", ours, theirs, 0.9),
                Row.atMost("waiting for films, of that", Row.time(waiting), "", 100 * waiting / ours, 50, "%"));
    }
}
