package io.saccade.benchmarks;

import java.util.List;
import java.util.stream.Stream;

/** What it costs to look at a run, and to replace a model of it. */
final class WatchCriterion extends Criterion {
    private static final double MOST_SNAPSHOT_MICROS = 50;
    private static final double MOST_PERCENT = 2;
    private static final double MOST_LATER_MILLIS = 50;

    WatchCriterion() {
        super(
                "watch",
                "a run of ten stages that do nothing, 100 frames of 640x480 a second: snapshots, a tap, 200 replaced"
                        + " models");
    }

    @Override
    List<Row> measure(Workbench bench) throws Exception {
        ReferenceData.require(Clips.file(ShareCriterion.CLIP));
        ReferenceData.require(GazeCriterion.MODEL);
        String clip = "clip=" + ShareCriterion.CLIP;
        Measured measured = bench.byTurns(
                bench.java(Watching.class, Stream.of()),
                bench.jmh(ShareCriterion.DECODED, clip),
                bench.jmh(ShareCriterion.TRACKED, clip, "height=0"),
                bench.jmh(GazeCriterion.OURS));
        double looking = measured.median("frame watched") - measured.median("frame alone");
        double frame = measured.least(ShareCriterion.DECODED)
                + measured.least(ShareCriterion.TRACKED)
                + measured.least(GazeCriterion.OURS);
        double later = measured.median("age with swaps") - measured.median("age");
        return List.of(
                snapshot("a snapshot", measured.median("snapshot")),
                snapshot("a snapshot after a rest", measured.median("snapshot after a rest")),
                Row.told("the slowest of these", measured.median("slowest snapshot after a rest")),
                Row.atMost(
                        "looking, of a tracked frame",
                        Row.time(looking),
                        Row.time(frame),
                        100 * looking / frame,
                        MOST_PERCENT,
                        "%"),
                Row.atMost(
                        "p99 with 200 swaps, later by",
                        Row.time(measured.median("age with swaps")),
                        Row.time(measured.median("age")),
                        later,
                        MOST_LATER_MILLIS,
                        "ms"));
    }

    private static Row snapshot(String what, double millis) {
        return Row.atMost(what, "", "", millis * 1e3, MOST_SNAPSHOT_MICROS, "us");
    }
}
