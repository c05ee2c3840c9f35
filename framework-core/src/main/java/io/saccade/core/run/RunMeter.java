package io.saccade.core.run;

import io.saccade.core.plan.PlannedStage;
import io.saccade.core.report.Report.Latency;
import io.saccade.core.road.CallTimes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Measures what a run did in the last ten seconds. The thread of the run computes that once a second, and four times a
 * second while somebody asks, so that measuring costs neither the road nor those who ask. Any thread.
 */
final class RunMeter {
    private static final long MARK_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int MOST_MARKS = 10;
    private static final long FRESH_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    /** Who asked is expected to ask again within this time. */
    private static final long ASKED_NANOS = TimeUnit.SECONDS.toNanos(2);
    /** Older results mean that the thread of the run does something else: then the asker computes. */
    private static final long OLD_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final List<PlannedStage> stages;
    private final RoadCounts counts;
    private final LongSupplier samples;
    private final LongSupplier clock;
    private final ArrayDeque<Mark> marks = new ArrayDeque<>();
    private volatile Rates latest;
    private volatile long askedNanos;
    private volatile boolean ended;

    /** The totals at one moment, of each stage in the order of the stages. */
    private record Mark(long nanos, long samples, List<Totals> stages) {}

    private record Totals(long busyNanos, CallTimes calls, int workers) {}

    /**
     * What happened in the last ten seconds.
     *
     * @param stages of each stage in the order of the stages
     * @param nanos when it was computed
     */
    record Rates(double samplesPerSecond, List<StageRates> stages, long nanos) {}

    /**
     * The same of one stage.
     *
     * @param whole of the whole run
     */
    record StageRates(double busy, Latency latest, Latency whole) {
        static final StageRates NONE = new StageRates(0, Latencies.NONE, Latencies.NONE);
    }

    /** @param samples how many the source gave */
    RunMeter(List<PlannedStage> stages, RoadCounts counts, LongSupplier samples, LongSupplier clock) {
        this.stages = List.copyOf(stages);
        this.counts = counts;
        this.samples = samples;
        this.clock = clock;
        long now = clock.getAsLong();
        latest = new Rates(0, this.stages.stream().map(stage -> StageRates.NONE).toList(), now);
        askedNanos = now - ASKED_NANOS;
    }

    /** Begins to measure. */
    synchronized void start() {
        marks.clear();
        marks.add(mark(clock.getAsLong()));
    }

    /** Called often. */
    synchronized void tick() {
        long now = clock.getAsLong();
        if (marks.isEmpty()) return;
        boolean due = now - marks.getLast().nanos() >= MARK_NANOS;
        boolean asked = now - askedNanos < ASKED_NANOS && now - latest.nanos() >= FRESH_NANOS;
        if (!due && !asked) return;
        Mark mark = mark(now);
        latest = since(marks.getFirst(), mark);
        if (due) marks.add(mark);
        if (marks.size() > MOST_MARKS) marks.remove();
    }

    /** Ends the measurement: later calls return what was measured until now. */
    synchronized void end() {
        compute(clock.getAsLong());
        ended = true;
    }

    /** What was computed last, up to a second ago. */
    Rates rates() {
        long now = clock.getAsLong();
        askedNanos = now;
        if (!ended && now - latest.nanos() >= OLD_NANOS) compute(now);
        return latest;
    }

    private synchronized void compute(long now) {
        if (!marks.isEmpty() && !ended) latest = since(marks.getFirst(), mark(now));
    }

    private Mark mark(long now) {
        List<Totals> totals = new ArrayList<>(stages.size());
        for (PlannedStage stage : stages) {
            totals.add(new Totals(
                    counts.busyNanos(stage),
                    counts.calls(stage),
                    counts.of(stage).size()));
        }
        return new Mark(now, samples.getAsLong(), totals);
    }

    private static Rates since(Mark earlier, Mark now) {
        double seconds = Math.max(1, now.nanos() - earlier.nanos()) / 1e9;
        List<StageRates> rates = new ArrayList<>(now.stages().size());
        for (int i = 0; i < now.stages().size(); i++) {
            rates.add(since(earlier.stages().get(i), now.stages().get(i), seconds));
        }
        return new Rates((now.samples() - earlier.samples()) / seconds, rates, now.nanos());
    }

    private static StageRates since(Totals earlier, Totals now, double seconds) {
        CallTimes calls = now.calls().since(earlier.calls());
        double busy = (now.busyNanos() - earlier.busyNanos()) / 1e9 / seconds / Math.max(1, now.workers());
        return new StageRates(Math.min(1, busy), Latencies.of(calls), Latencies.of(now.calls()));
    }
}
