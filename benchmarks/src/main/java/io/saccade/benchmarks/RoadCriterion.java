package io.saccade.benchmarks;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The overhead of the pipeline per sample, with no-op stages. */
final class RoadCriterion extends Criterion {
    static final String QUEUES = "HandOffBenchmark.timed";

    private static final String HAND = "RoadBenchmark.handWritten";
    private static final String UNTIMED = "RoadBenchmark.untimed";
    static final String TIMED = "RoadBenchmark.timed";
    private static final String BARE = "HandOffBenchmark.bare";
    private static final String UNTIMED_QUEUES = "HandOffBenchmark.untimed";

    RoadCriterion() {
        super(
                "road",
                "five stages that do nothing: the road against a loop by hand (1 thread each),"
                        + " with its queues against two bare ones (3 threads each); best iteration");
    }

    @Override
    List<Row> measure(Workbench bench) throws Exception {
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
}
