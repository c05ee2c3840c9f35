package io.saccade.core.run;

import io.saccade.api.data.Progress;
import io.saccade.core.catalog.Role;
import io.saccade.core.plan.PlannedStage;
import io.saccade.core.report.RunSnapshot;
import io.saccade.core.report.RunSnapshot.QueueSnapshot;
import io.saccade.core.report.RunSnapshot.StageSnapshot;
import io.saccade.core.report.RunSnapshot.State;
import io.saccade.core.road.MomentQueue;
import io.saccade.core.road.QueueCounts;
import io.saccade.core.road.StageCounts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds a snapshot of a run, without waiting for it. Any thread. */
final class SnapshotBuilder {
    private final RunScope scope;
    private final Road road;
    private final RunMeter meter;
    private final Replacements replacements;
    private final List<PlannedStage> planned;

    SnapshotBuilder(RunScope scope, Road road, RunMeter meter, Replacements replacements) {
        this.scope = scope;
        this.planned = scope.plan().stages();
        this.road = road;
        this.meter = meter;
        this.replacements = replacements;
    }

    RunSnapshot build(State state, Duration elapsed, Progress progress) {
        RunMeter.Rates rates = meter.rates();
        List<StageSnapshot> stages = new ArrayList<>(planned.size());
        for (int i = 0; i < planned.size(); i++) {
            stages.add(stage(planned.get(i), rates.stages().get(i)));
        }
        List<QueueSnapshot> queues = new ArrayList<>();
        for (MomentQueue queue : road.counts().queues()) queues.add(queue(queue.counts()));
        return new RunSnapshot(
                scope.plan().name(),
                state,
                1,
                1,
                elapsed,
                road.samples(),
                rates.samplesPerSecond(),
                progress,
                state == State.ENDED ? Optional.empty() : timeLeft(elapsed, progress),
                stages,
                queues,
                replacements.made(),
                scope.journal().metrics(),
                scope.journal().problems(),
                List.of());
    }

    private StageSnapshot stage(PlannedStage stage, RunMeter.StageRates rates) {
        StageCounts counts = road.counts().now(stage);
        return new StageSnapshot(
                stage.name(),
                stage.factory().type(),
                stage.role().label(),
                counts.in(),
                counts.passed(),
                counts.out(),
                counts.refused(),
                counts.failed(),
                counts.dropped(),
                counts.inside(),
                rates.busy(),
                rates.latest(),
                rates.whole(),
                road.isPaused(stage),
                stage.role() == Role.ACTUATOR ? road.guard(stage) : Optional.empty());
    }

    private static QueueSnapshot queue(QueueCounts counts) {
        return new QueueSnapshot(
                counts.name(), counts.capacity(), counts.depth(), counts.offered(), counts.taken(), counts.dropped());
    }

    private Optional<Duration> timeLeft(Duration elapsed, Progress progress) {
        Optional<Duration> limit = scope.options()
                .duration()
                .map(duration -> duration.minus(elapsed))
                .map(left -> left.isNegative() ? Duration.ZERO : left);
        if (progress.done() <= 0 || progress.total() < progress.done()) return limit;
        double share = (double) (progress.total() - progress.done()) / progress.done();
        Duration estimate = Duration.ofNanos(Math.round(elapsed.toNanos() * share));
        return limit.filter(left -> left.compareTo(estimate) < 0).or(() -> Optional.of(estimate));
    }
}
