package io.saccade.benchmarks;

import com.google.gson.JsonObject;
import io.saccade.testkit.JavaProgram;
import io.saccade.testkit.XServer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Detecting eyes, estimating gaze, training for it, and the latency of all of it. */
final class EyeCriteria {
    static final String GAZE_CALL = "GazeBenchmark.gaze";
    static final String GAZE_MODEL = "gaze/article-cnn.onnx";
    static final String WHOLE_SCAN = "ScanBenchmark.decodeScanCrop";
    static final String TRACKED = "TrackBenchmark.tracked";

    private static final String WHOLE = "TrackBenchmark.whole";
    private static final String OPENCV = "decode + whole scan + crop py";
    private static final String ARTICLE = "TrainBenchmark.article";
    private static final String BEST = "TrainBenchmark.best";

    /** Compares the article's eye detection in films with OpenCV in Python. */
    static final Criterion SCAN = new Criterion(
            "scan", "a frame decoded, scanned whole and cropped, against OpenCV in Python (1 thread each)", bench -> {
                Originals originals = Originals.open();
                List<Row> rows = new ArrayList<>();
                double ours = 0;
                double theirs = 0;
                for (String clip : Clips.NAMES) {
                    String film = ReferenceData.require(Clips.file(clip)).toString();
                    Measured measured = bench.byTurns(
                            bench.jmh(WHOLE_SCAN, "clip=" + clip).onOneProcessor(),
                            originals.script("g_e2e.py", film).onOneProcessor());
                    ours += measured.median(WHOLE_SCAN);
                    theirs += measured.median(OPENCV);
                    rows.add(Row.told(clip, measured.median(WHOLE_SCAN), measured.median(OPENCV)));
                }
                rows.add(Row.atLeast("the six", Row.time(ours / 6), Row.time(theirs / 6), theirs / ours, 0.95, "x"));
                return rows;
            });

    /** Compares tracked eyes with our own whole scans: speed and agreement. */
    static final Criterion TRACK = new Criterion(
            "track",
            "eyes tracked on the six clips, against our own whole scan (1 thread each); centres of eyes"
                    + " within 0.1 of their distance; frames with two eyes",
            bench -> {
                List<Row> rows = new ArrayList<>();
                rows.addAll(track(bench, 0, "own size", 5));
                rows.addAll(track(bench, 720, "720 lines", 8));
                return rows;
            });

    /** Compares gaze estimation with Keras, called as in the article, and with plain torch. */
    static final Criterion GAZE = new Criterion(
            "gaze", "gaze from a picture of the eyes, filling the tensor included (1 thread each)", bench -> {
                ReferenceData.require(GAZE_MODEL);
                Originals originals = Originals.open();
                Measured measured = bench.byTurns(
                        bench.jmh(GAZE_CALL).onOneProcessor(),
                        originals.script("a2_keras.py").onOneProcessor(),
                        bench.jmh(GAZE_CALL).onOneProcessor(),
                        originals.script("e_wav2lip.py", "1").onOneProcessor());
                return List.of(
                        measured.faster("against Keras predict", GAZE_CALL, "gaze keras-tensorflow predict b1", 50),
                        measured.faster("against torch, eager", GAZE_CALL, "gaze torch b1", 2));
            });

    /** Compares training the article's network with Keras; also measures our preset. */
    static final Criterion TRAIN =
            new Criterion("train", "training a gaze network on 1,000 pictures (1 thread each)", bench -> {
                Measured measured = bench.byTurns(
                        bench.jmh(ARTICLE).onOneProcessor(),
                        Originals.open().own("gaze_train.py").onOneProcessor(),
                        bench.jmh(BEST).onOneProcessor());
                return List.of(
                        measured.faster("article, 200 epochs", ARTICLE, "gaze keras train", 1),
                        Row.told("best, 1,000 epochs at most", measured.median(BEST)));
            });

    /** The latency from a camera frame to the moved pointer. */
    static final Criterion STEER = new Criterion(
            "steer",
            "from a decoded frame of 640x480 to the moved virtual pointer, eyes tracked, the six clips (1 thread, its"
                    + " processor time)",
            bench -> {
                for (String clip : Clips.NAMES) ReferenceData.require(Clips.file(clip));
                ReferenceData.require(GAZE_MODEL);
                Measured measured = bench.byTurns(
                        bench.java(SteerLatency.class, Stream.of()).onOneProcessor());
                return List.of(
                        Row.atMost("frames followed, p50", "", "", measured.median("followed p50"), 8, "ms"),
                        Row.atMost("frames followed, p99", "", "", measured.median("followed p99"), 15, "ms"),
                        Row.told("all frames, p50", measured.median("all p50")),
                        Row.atMost("all frames, p99", "", "", measured.median("all p99"), 80, "ms"),
                        Row.told("the slowest frame", measured.median("all p100")),
                        Row.atMost(
                                "frames followed, best with geometry, p50",
                                "",
                                "",
                                measured.median("geometry, followed p50"),
                                2.5,
                                "ms"),
                        Row.atMost(
                                "frames followed, best with geometry, p99",
                                "",
                                "",
                                measured.median("geometry, followed p99"),
                                15,
                                "ms"),
                        Row.told("by the wall's clock, p50", measured.median("all waited p50")),
                        Row.told("by the wall's clock, p99", measured.median("all waited p99")));
            });

    static final Criterion MAGNIFY = new Criterion(
            "magnify",
            "the magnifier from the end of a dwell until it is drawn, with the panel, on a screen of 1920x1080",
            bench -> {
                try (XServer server = XServer.start(1920, 1080);
                        JavaProgram program = server.java(MagnifierLatency.class)) {
                    double median = Double.parseDouble(program.next());
                    double longest = Double.parseDouble(program.next());
                    double share = Double.parseDouble(program.next());
                    return List.of(
                            Row.atMost("open, median", "", "", median, 60, "ms"),
                            Row.told("open, longest", longest),
                            Row.atMost("panel and magnifier", "", "", 100 * share, 15, "% of a processor"));
                }
            });

    private EyeCriteria() {}

    private static List<Row> track(Workbench bench, int height, String size, double target) throws Exception {
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
