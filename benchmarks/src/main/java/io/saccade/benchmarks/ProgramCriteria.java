package io.saccade.benchmarks;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The overhead of the pipeline, of looking at a run, the program's start and the demo's drawing. */
final class ProgramCriteria {
    private static final int STARTS = 5;
    private static final double MOST_PERCENT = 0.5;
    private static final double MOST_SNAPSHOT_MICROS = 50;
    private static final double MOST_LOOKING_PERCENT = 2;
    private static final double MOST_LATER_MILLIS = 50;
    private static final String CLIP = "lwbsza";
    private static final String HAND = "RoadBenchmark.handWritten";
    private static final String UNTIMED = "RoadBenchmark.untimed";
    private static final String TIMED = "RoadBenchmark.timed";
    private static final String BARE = "HandOffBenchmark.bare";
    private static final String UNTIMED_QUEUES = "HandOffBenchmark.untimed";
    private static final String QUEUES = "HandOffBenchmark.timed";
    private static final String DECODED = "ScanBenchmark.decode";
    private static final String DEMO_FRAME = "DemoFaceBenchmark.frame";

    /** The overhead of the pipeline per sample, with no-op stages. */
    static final Criterion ROAD = new Criterion(
            "road",
            "five stages that do nothing: the road against a loop by hand (1 thread each),"
                    + " with its queues against two bare ones (3 threads each); best iteration",
            ProgramCriteria::road);

    /** The pipeline's overhead as a share of a frame's time from film to gaze. */
    static final Criterion SHARE = new Criterion(
            "share",
            "the road with five stages and two queues, as a share of decoding a frame, its eyes and its gaze",
            ProgramCriteria::share);

    /** What it costs to look at a run, and to replace a model of it. */
    static final Criterion WATCH = new Criterion(
            "watch",
            "a run of ten stages that do nothing, 100 frames of 640x480 a second: snapshots, a tap, 200 replaced"
                    + " models",
            ProgramCriteria::watch);

    /** Measures how long drawing a frame of the demo's person takes, which a demo in real time must not notice. */
    static final Criterion DEMO_FACE =
            new Criterion("demo-face", "drawing a frame of 640x480 by demo:face (1 thread)", bench -> {
                double ours =
                        bench.byTurns(bench.jmh(DEMO_FRAME).onOneProcessor()).median(DEMO_FRAME);
                return List.of(Row.atMost("a frame", Row.time(ours), "", ours, 15, "ms"));
            });

    /** The start-up time of the installed program, with its natives already unpacked. */
    static final Criterion START = new Criterion(
            "start", "the installed program, from its start to its end, natives unpacked", bench -> start());

    private ProgramCriteria() {}

    private static List<Row> road(Workbench bench) throws Exception {
        List<Row> rows = new ArrayList<>();
        Measured calls = bench.byTurns(bench.jmh(HAND), bench.jmh(UNTIMED), bench.jmh(TIMED));
        rows.add(overhead("a sample, untimed", calls, UNTIMED, 250));
        rows.add(overhead("a sample, timed", calls, TIMED, 600));
        Measured queues = bench.byTurns(bench.jmh(BARE), bench.jmh(UNTIMED_QUEUES), bench.jmh(QUEUES));
        double ours = queues.least(UNTIMED_QUEUES);
        double theirs = queues.least(BARE);
        rows.add(Row.atMost("two queues, untimed", Row.time(ours), Row.time(theirs), ours / theirs, 1.2, "x"));
        double timed = queues.least(QUEUES);
        rows.add(new Row("two queues, timed", Row.time(timed), "", Row.text(timed / theirs, "x"), "", ""));
        JsonObject heap = bench.java(RoadAllocation.class, Stream.empty()).run().get(0);
        rows.add(Row.atMost("heap a sample", "", "", heap.get("bytes").getAsDouble(), 1024, "B"));
        return rows;
    }

    private static Row overhead(String what, Measured measured, String road, double limitNanos) {
        double ours = measured.least(road);
        double theirs = measured.least(HAND);
        return Row.atMost(what, Row.time(ours), Row.time(theirs), (ours - theirs) * 1e6, limitNanos, "ns");
    }

    private static List<Row> share(Workbench bench) throws Exception {
        ReferenceData.require(Clips.file(CLIP));
        ReferenceData.require(EyeCriteria.GAZE_MODEL);
        String clip = "clip=" + CLIP;
        Measured measured = bench.byTurns(
                bench.jmh(QUEUES),
                bench.jmh(TIMED),
                bench.jmh("ScanBenchmark.*", clip),
                bench.jmh(EyeCriteria.TRACKED, clip, "height=0"),
                bench.jmh(EyeCriteria.GAZE_CALL));
        double gaze = measured.least(EyeCriteria.GAZE_CALL);
        double whole = measured.least(EyeCriteria.WHOLE_SCAN) + gaze;
        double tracked = measured.least(DECODED) + measured.least(EyeCriteria.TRACKED) + gaze;
        double calls = measured.least(TIMED);
        double queues = measured.least(QUEUES);
        String queuesShare = Row.text(100 * queues / tracked, "%");
        return List.of(
                share("stages, whole scan", calls, whole),
                share("and queues, whole scan", queues, whole),
                share("stages, tracked", calls, tracked),
                // without a target: a tracked frame is so short that the time to wake the next thread matters
                new Row("and queues, tracked", Row.time(queues), Row.time(tracked), queuesShare, "", ""));
    }

    private static Row share(String what, double road, double frame) {
        return Row.atMost(what, Row.time(road), Row.time(frame), 100 * road / frame, MOST_PERCENT, "%");
    }

    private static List<Row> watch(Workbench bench) throws Exception {
        ReferenceData.require(Clips.file(CLIP));
        ReferenceData.require(EyeCriteria.GAZE_MODEL);
        String clip = "clip=" + CLIP;
        Measured measured = bench.byTurns(
                bench.java(Watching.class, Stream.of()),
                bench.jmh(DECODED, clip),
                bench.jmh(EyeCriteria.TRACKED, clip, "height=0"),
                bench.jmh(EyeCriteria.GAZE_CALL));
        double looking = measured.median("frame watched") - measured.median("frame alone");
        double frame =
                measured.least(DECODED) + measured.least(EyeCriteria.TRACKED) + measured.least(EyeCriteria.GAZE_CALL);
        double age = measured.median("age");
        double withSwaps = measured.median("age with swaps");
        return List.of(
                snapshot("a snapshot", measured.median("snapshot")),
                snapshot("a snapshot after a rest", measured.median("snapshot after a rest")),
                Row.told("the slowest of these", measured.median("slowest snapshot after a rest")),
                Row.atMost(
                        "looking, of a tracked frame",
                        Row.time(looking),
                        Row.time(frame),
                        100 * looking / frame,
                        MOST_LOOKING_PERCENT,
                        "%"),
                Row.atMost(
                        "p99 with 200 swaps, later by",
                        Row.time(withSwaps),
                        Row.time(age),
                        withSwaps - age,
                        MOST_LATER_MILLIS,
                        "ms"));
    }

    private static Row snapshot(String what, double millis) {
        return Row.atMost(what, "", "", millis * 1e3, MOST_SNAPSHOT_MICROS, "us");
    }

    private static List<Row> start() throws Exception {
        String launcher = Workbench.launcher().toString();
        String film = ReferenceData.require(Clips.file(CLIP)).toString();
        String model = ReferenceData.require(EyeCriteria.GAZE_MODEL).toString();
        Path folder = Files.createTempDirectory("saccade-start");
        Path pipeline = Files.writeString(folder.resolve("first.yaml"), """
                pipeline: first
                overwrite: true
                capture: { type: haar-eyes, with: { source: "%s" } }
                models: [{ type: onnx-gaze, with: { model: "%s" } }]
                recorders: [{ type: trace, with: { file: first.jsonl } }]
                """.formatted(film, model));
        try {
            double check = median(launcher, "check", "demo") / 1e3;
            double first = median(
                    launcher, "run", pipeline.toString(), "--quiet", "--max-samples", "1", "--out", folder.toString());
            return List.of(Row.atMost("saccade check demo", "", "", check, 1, "s"), Row.told("run to one gaze", first));
        } finally {
            remove(folder);
        }
    }

    /** Milliseconds; the first run, which unpacks natives and warms the disk cache, is not counted. */
    private static double median(String... words) throws IOException, InterruptedException {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i <= STARTS; i++) {
            long start = System.nanoTime();
            Process process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            int exit = process.waitFor();
            if (exit != 0) throw new IOException(Arrays.toString(words) + " ended with " + exit);
            if (i > 0) millis.add((System.nanoTime() - start) / 1e6);
        }
        return Medians.of(millis);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) Files.delete(file);
        }
        Files.delete(folder);
    }
}
