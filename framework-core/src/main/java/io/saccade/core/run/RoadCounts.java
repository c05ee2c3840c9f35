package io.saccade.core.run;

import io.saccade.core.plan.PlannedStage;
import io.saccade.core.road.CallTimes;
import io.saccade.core.road.MomentQueue;
import io.saccade.core.road.StageCounts;
import io.saccade.core.road.StageStats;
import io.saccade.core.road.WorkerPool;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the stages and queues of a road count. Any thread, also while the road is built. */
final class RoadCounts {
    /** By the stage's name, since a plan's stage takes long to compare. */
    private final Map<String, List<StageStats>> stats = new HashMap<>();

    private final Map<String, WorkerPool> pools = new HashMap<>();
    private final List<MomentQueue> queues = new ArrayList<>();

    /** Creates a counter for a stage; a stage with several workers has one for each. */
    synchronized StageStats counter(PlannedStage planned) {
        StageStats counted = new StageStats(planned.name(), true);
        List<StageStats> all = new ArrayList<>(of(planned));
        all.add(counted);
        stats.put(planned.name(), List.copyOf(all));
        return counted;
    }

    synchronized void add(PlannedStage planned, WorkerPool pool) {
        pools.put(planned.name(), pool);
    }

    synchronized void add(MomentQueue queue) {
        queues.add(queue);
    }

    /** The counters of a stage, one for each worker; none if it was never opened. */
    synchronized List<StageStats> of(PlannedStage planned) {
        return stats.getOrDefault(planned.name(), List.of());
    }

    synchronized List<MomentQueue> queues() {
        return List.copyOf(queues);
    }

    /** The counts of a stage at one moment. */
    synchronized StageCounts now(PlannedStage planned) {
        WorkerPool pool = pools.get(planned.name());
        return pool == null ? sum(planned) : pool.counts(() -> sum(planned));
    }

    private StageCounts sum(PlannedStage planned) {
        StageCounts sum = StageCounts.NONE;
        for (StageStats counted : of(planned)) sum = sum.plus(counted.read());
        return sum;
    }

    /** The time that a stage spent in calls, of all workers together. */
    long busyNanos(PlannedStage planned) {
        long sum = 0;
        for (StageStats counted : of(planned)) sum += counted.busyNanos();
        return sum;
    }

    /** A copy of the durations of a stage's calls. */
    CallTimes calls(PlannedStage planned) {
        List<StageStats> workers = of(planned);
        if (workers.size() == 1) return workers.get(0).nanos().copy();
        CallTimes calls = new CallTimes();
        for (StageStats counted : workers) calls.add(counted.nanos().copy());
        return calls;
    }
}
