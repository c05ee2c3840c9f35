package io.saccade.benchmarks;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Compares tracked eyes with our own whole scans: speed and agreement. */
final class TrackCriterion extends Criterion {
    private static final String WHOLE = "TrackBenchmark.whole";
    private static final String TRACKED = "TrackBenchmark.tracked";

    TrackCriterion() {
        super(
                "track",
                "eyes tracked on the six clips, against our own whole scan (1 thread each); centres of eyes"
                        + " within 0.1 of their distance; frames with two eyes");
    }

    @Override
    List<Row> measure(Workbench bench) throws Exception {
        List<Row> rows = new ArrayList<>();
        rows.addAll(measure(bench, 0, "own size", 5));
        rows.addAll(measure(bench, 720, "720 lines", 8));
        return rows;
    }

    private static List<Row> measure(Workbench bench, int height, String size, double target) throws Exception {
        List<Row> rows = new ArrayList<>();
        List<Double> speedUps = new ArrayList<>();
        Agreement all = new Agreement(0, 0, 0, 0);
        for (String clip : Clips.NAMES) {
            ReferenceData.require(Clips.file(clip));
            Measured measured = bench.byTurns(bench.jmh("TrackBenchmark.*", "clip=" + clip, "height=" + height)
                    .onOneProcessor());
            double whole = measured.median(WHOLE);
            double tracked = measured.median(TRACKED);
            speedUps.add(whole / tracked);
            rows.add(Row.told(clip + ", " + size, tracked, whole));
            Command compare = bench.java(EyeAgreement.class, Stream.of(clip, String.valueOf(height)));
            all = all.plus(Agreement.of(compare.run().get(0)));
        }
        rows.add(Row.atLeast("median, " + size, "", "", Medians.of(speedUps), target, "x"));
        rows.add(Row.atLeast("centres agree, " + size, "", "", 100.0 * all.close / all.both, 97, "%"));
        rows.add(Row.atLeast("two eyes, " + size, all.tracked + "", all.whole + "", all.tracked, all.whole, "frames"));
        return rows;
    }

    /** Counts of frames: with two eyes by each method, by both, and by both at nearly the same place. */
    private record Agreement(int whole, int tracked, int both, int close) {
        static Agreement of(JsonObject line) {
            return new Agreement(
                    line.get("whole").getAsInt(),
                    line.get("tracked").getAsInt(),
                    line.get("both").getAsInt(),
                    line.get("close").getAsInt());
        }

        Agreement plus(Agreement other) {
            return new Agreement(whole + other.whole, tracked + other.tracked, both + other.both, close + other.close);
        }
    }
}
