package io.saccade.core.run;

import io.saccade.core.catalog.Role;
import io.saccade.core.plan.PlannedStage;
import io.saccade.core.plan.RoadPlan;
import io.saccade.core.road.MomentQueue;
import io.saccade.core.road.StageStats;
import java.util.List;

/** Adds notices after a run: failed samples, stages that used no sample, recorders that were too slow. */
final class RunInspection {
    private final RoadPlan plan;
    private final Road road;
    private final Journal journal;
    private final boolean failed;

    /** @param failed whether the run failed: its queues then dropped samples for that, not because a stage was slow */
    RunInspection(RoadPlan plan, Road road, Journal journal, boolean failed) {
        this.plan = plan;
        this.road = road;
        this.journal = journal;
        this.failed = failed;
    }

    void inspect() {
        journal.tellSkipped();
        plan.stages().forEach(this::idle);
        if (!failed) road.sinks().keySet().forEach(this::fellBehind);
    }

    private void idle(PlannedStage planned) {
        List<StageStats> counts = road.counts().of(planned);
        long in = counts.stream().mapToLong(StageStats::in).sum();
        long passed = counts.stream().mapToLong(StageStats::passed).sum();
        if (in > 0 && passed == in) {
            journal.problem(planned.name() + " used none of its " + in + " samples: none had "
                    + planned.ports().reads());
        }
    }

    private void fellBehind(PlannedStage planned) {
        if (planned.role() != Role.RECORDER) return;
        for (MomentQueue queue : road.counts().queues()) {
            if (queue.name().equals(planned.name()) && queue.dropped() > 0) {
                journal.problem(planned.name() + " was too slow, so its queue dropped " + queue.dropped() + " of "
                        + queue.offered() + " samples; set 'when-full: block' in the queue to keep all");
            }
        }
    }
}
