package io.saccade.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** Compares the article's eye detection in films with OpenCV in Python. */
final class ScanCriterion extends Criterion {
    private static final String OURS = "ScanBenchmark.decodeScanCrop";
    private static final String THEIRS = "decode + whole scan + crop py";

    ScanCriterion() {
        super("scan", "a frame decoded, scanned whole and cropped, against OpenCV in Python (1 thread each)");
    }

    @Override
    List<Row> measure(Workbench bench) throws Exception {
        Originals originals = Originals.open();
        List<Row> rows = new ArrayList<>();
        double ours = 0;
        double theirs = 0;
        for (String clip : Clips.NAMES) {
            String film = ReferenceData.require(Clips.file(clip)).toString();
            Measured measured = bench.byTurns(
                    bench.jmh(OURS, "clip=" + clip).onOneProcessor(),
                    originals.script("g_e2e.py", film).onOneProcessor());
            ours += measured.median(OURS);
            theirs += measured.median(THEIRS);
            rows.add(Row.told(clip, measured.median(OURS), measured.median(THEIRS)));
        }
        rows.add(Row.atLeast("the six", Row.time(ours / 6), Row.time(theirs / 6), theirs / ours, 0.95, "x"));
        return rows;
    }
}
