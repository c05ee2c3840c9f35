package io.saccade.benchmarks;

import java.util.List;
import java.util.Locale;

/** Compares 600x400 frames to MPEG-4 with OpenCV's writer and a pipe into ffmpeg, at the same bit rate. */
final class RecordCriterion extends Criterion {
    private static final String OURS = "RecordBenchmark.episode";
    private static final String OPENCV = "record cv2 mp4v py";
    private static final String PIPE = "record ffmpeg pipe py";
    /** The original's own pipe, with the codec and the bit rate of the others. */
    private static final String PIPE_SCRIPT = String.format(
            Locale.ROOT,
            "import os; os.makedirs('work', exist_ok=True); import d_record as d; d.bench('%s',"
                    + " lambda: d.pipe('-c:v', 'mpeg4', '-b:v', '%d'), reps=3, warmup=1, per=d.N)",
            PIPE,
            RecordBenchmark.BIT_RATE);

    RecordCriterion() {
        super("record", "a frame of 600x400 into a film, mpeg4 at 28.8 Mbit/s (1 processor each)");
    }

    @Override
    List<Row> measure(Workbench bench) throws Exception {
        Originals originals = Originals.open();
        Measured measured = bench.byTurns(
                bench.jmh(OURS).onOneProcessor(),
                originals.script("d_record.py", "mp4v").onOneProcessor(),
                bench.jmh(OURS).onOneProcessor(),
                originals.script("-c", PIPE_SCRIPT).onOneProcessor());
        return List.of(row("OpenCV's writer", measured, OPENCV, 0.95), row("a pipe into ffmpeg", measured, PIPE, 1.3));
    }

    private static Row row(String what, Measured measured, String original, double target) {
        double ours = measured.median(OURS);
        double theirs = measured.median(original);
        return Row.faster("against " + what, ours, theirs, target);
    }
}
