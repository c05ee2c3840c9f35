package io.saccade.core.run;

import io.saccade.core.plan.PlannedStage;
import io.saccade.core.report.Report.Latency;
import io.saccade.core.road.CallTimes;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Measures what a run did in the last ten seconds. It copies the totals once a second on the thread of the run, so that
 * measuring costs the road nothing. Any thread.
 */
final class RunMeter {
    private static final long MARK_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int MOST_MARKS = 10;
    /** Younger results are returned again, since percentiles cost more than all counts together. */
    private static final long FRESH_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final List<PlannedStage> stages;
    private final Road road;
    private final LongSupplier clock;
    private final ArrayDeque<Mark> marks = new ArrayDeque<>();
    private Rates latest = new Rates(0, Map.of());
    private long latestNanos;
    private boolean ended;

    /** The totals at one moment. */
    private record Mark(long nanos, long samples, Map<PlannedStage, Totals> stages) {}

    private record Totals(long busyNanos, CallTimes calls, int workers) {}

    /** What happened in the last ten seconds. */
    record Rates(double samplesPerSecond, Map<PlannedStage, StageRates> stages) {
        StageRates of(PlannedStage stage) {
            return stages.getOrDefault(stage, StageRates.NONE);
        }
    }

    /**
     * The same of one stage.
     *
     * @param whole of the whole run
     */
    record StageRates(double busy, Latency latest, Latency whole) {
        static final StageRates NONE = new StageRates(0, Latencies.NONE, Latencies.NONE);
    }

    RunMeter(List<PlannedStage> stages, Road road, LongSupplier clock) {
        this.stages = List.copyOf(stages);
        this.road = road;
        this.clock = clock;
        latestNanos = clock.getAsLong() - FRESH_NANOS;
    }

    /** Begins to measure. */
    synchronized void start() {
        marks.clear();
        marks.add(mark(clock.getAsLong()));
    }

    /** Called often. */
    synchronized void tick() {
        long now = clock.getAsLong();
        if (marks.isEmpty() || now - marks.getLast().nanos() < MARK_NANOS) return;
        marks.add(mark(now));
        if (marks.size() > MOST_MARKS) marks.remove();
    }

    /** Ends the measurement: later calls return what was measured until now. */
    synchronized void end() {
        if (!marks.isEmpty()) latest = since(marks.getFirst(), mark(clock.getAsLong()));
        ended = true;
    }

    synchronized Rates rates() {
        long now = clock.getAsLong();
        if (ended || marks.isEmpty() || now - latestNanos < FRESH_NANOS) return latest;
        latestNanos = now;
        latest = since(marks.getFirst(), mark(now));
        return latest;
    }

    private Mark mark(long now) {
        RoadCounts counts = road.counts();
        Map<PlannedStage, Totals> totals = new HashMap<>();
        for (PlannedStage stage : stages) {
            totals.put(
                    stage,
                    new Totals(
                            counts.busyNanos(stage),
                            counts.calls(stage),
                            counts.of(stage).size()));
        }
        return new Mark(now, road.samples(), totals);
    }

    private static Rates since(Mark earlier, Mark now) {
        double seconds = Math.max(1, now.nanos() - earlier.nanos()) / 1e9;
        Map<PlannedStage, StageRates> rates = new HashMap<>();
        now.stages().forEach((stage, totals) -> {
            Totals before = earlier.stages().get(stage);
            rates.put(stage, before == null ? StageRates.NONE : since(before, totals, seconds));
        });
        return new Rates((now.samples() - earlier.samples()) / seconds, rates);
    }

    private static StageRates since(Totals earlier, Totals now, double seconds) {
        CallTimes calls = now.calls().since(earlier.calls());
        double busy = (now.busyNanos() - earlier.busyNanos()) / 1e9 / seconds / Math.max(1, now.workers());
        return new StageRates(Math.min(1, busy), Latencies.of(calls), Latencies.of(now.calls()));
    }
}
