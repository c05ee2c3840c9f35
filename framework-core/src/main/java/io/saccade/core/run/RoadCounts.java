package io.saccade.core.run;

import io.saccade.core.plan.PlannedStage;
import io.saccade.core.road.CallTimes;
import io.saccade.core.road.MomentQueue;
import io.saccade.core.road.QueueCounts;
import io.saccade.core.road.StageCounts;
import io.saccade.core.road.StageStats;
import io.saccade.core.road.WorkerPool;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the stages and queues of a road count. Any thread, also while the road is built. */
final class RoadCounts {
    private final Map<PlannedStage, List<StageStats>> stats = new LinkedHashMap<>();
    private final Map<PlannedStage, WorkerPool> pools = new LinkedHashMap<>();
    private final List<MomentQueue> queues = new ArrayList<>();

    /** Creates a counter for a stage; a stage with several workers has one for each. */
    synchronized StageStats counter(PlannedStage planned) {
        StageStats counted = new StageStats(planned.name(), true);
        stats.computeIfAbsent(planned, stage -> new ArrayList<>()).add(counted);
        return counted;
    }

    synchronized void add(PlannedStage planned, WorkerPool pool) {
        pools.put(planned, pool);
    }

    synchronized void add(MomentQueue queue) {
        queues.add(queue);
    }

    /** The counters of the stages that are open. */
    synchronized Map<PlannedStage, List<StageStats>> stats() {
        Map<PlannedStage, List<StageStats>> copy = new LinkedHashMap<>();
        stats.forEach((stage, counters) -> copy.put(stage, List.copyOf(counters)));
        return copy;
    }

    synchronized List<StageStats> of(PlannedStage planned) {
        return List.copyOf(stats.getOrDefault(planned, List.of()));
    }

    synchronized List<MomentQueue> queues() {
        return List.copyOf(queues);
    }

    /** The counts of a stage at one moment. */
    synchronized StageCounts now(PlannedStage planned) {
        WorkerPool pool = pools.get(planned);
        return pool == null ? sum(planned) : pool.counts(() -> sum(planned));
    }

    private StageCounts sum(PlannedStage planned) {
        StageCounts sum = StageCounts.NONE;
        for (StageStats counted : of(planned)) sum = sum.plus(counted.read());
        return sum;
    }

    /** The counts of every queue, each of one moment. */
    List<QueueCounts> queuesNow() {
        return queues().stream().map(MomentQueue::counts).toList();
    }

    /** The time that a stage spent in calls, of all workers together. */
    long busyNanos(PlannedStage planned) {
        return of(planned).stream().mapToLong(StageStats::busyNanos).sum();
    }

    /** A copy of the durations of a stage's calls. */
    CallTimes calls(PlannedStage planned) {
        CallTimes calls = new CallTimes();
        of(planned).forEach(counted -> calls.add(counted.nanos()));
        return calls;
    }
}
