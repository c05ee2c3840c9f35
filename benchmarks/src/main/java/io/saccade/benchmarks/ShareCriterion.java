package io.saccade.benchmarks;

import java.util.List;

/** The pipeline's overhead as a share of a frame's time from film to gaze. */
final class ShareCriterion extends Criterion {
    private static final double MOST_PERCENT = 0.5;
    static final String CLIP = "lwbsza";
    private static final String WHOLE = "ScanBenchmark.decodeScanCrop";
    static final String DECODED = "ScanBenchmark.decode";
    static final String TRACKED = "TrackBenchmark.tracked";

    ShareCriterion() {
        super(
                "share",
                "the road with five stages and two queues, as a share of a frame decoded, searched and looked at");
    }

    @Override
    List<Row> measure(Workbench bench) throws Exception {
        ReferenceData.require(Clips.file(CLIP));
        ReferenceData.require(GazeCriterion.MODEL);
        String clip = "clip=" + CLIP;
        Measured measured = bench.byTurns(
                bench.jmh(RoadCriterion.QUEUES),
                bench.jmh(RoadCriterion.TIMED),
                bench.jmh("ScanBenchmark.*", clip),
                bench.jmh(TRACKED, clip, "height=0"),
                bench.jmh(GazeCriterion.OURS));
        double gaze = measured.least(GazeCriterion.OURS);
        double whole = measured.least(WHOLE) + gaze;
        double tracked = measured.least(DECODED) + measured.least(TRACKED) + gaze;
        double calls = measured.least(RoadCriterion.TIMED);
        double queues = measured.least(RoadCriterion.QUEUES);
        return List.of(
                share("stages, whole scan", calls, whole),
                share("and queues, whole scan", queues, whole),
                share("stages, tracked", calls, tracked),
                told("and queues, tracked", queues, tracked));
    }

    /** A row without a target: a tracked frame is so short that the system's time to wake the next thread matters. */
    private static Row told(String what, double road, double frame) {
        return new Row(what, Row.time(road), Row.time(frame), Row.text(100 * road / frame, "%"), "", "");
    }

    private static Row share(String what, double road, double frame) {
        return Row.atMost(what, Row.time(road), Row.time(frame), 100 * road / frame, MOST_PERCENT, "%");
    }
}
