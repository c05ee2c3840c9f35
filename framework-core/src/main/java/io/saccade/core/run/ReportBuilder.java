package io.saccade.core.run;

import io.saccade.core.catalog.Role;
import io.saccade.core.plan.PlannedStage;
import io.saccade.core.plan.RoadPlan;
import io.saccade.core.problem.Reason;
import io.saccade.core.report.LogNames;
import io.saccade.core.report.Report;
import io.saccade.core.report.Report.Outcome;
import io.saccade.core.report.Report.QueueReport;
import io.saccade.core.report.Report.StageReport;
import io.saccade.core.road.MomentQueue;
import io.saccade.core.road.StageStats;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.HdrHistogram.Histogram;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds the report after all threads of the run have ended. */
final class ReportBuilder {
    private static final Logger LOG = LoggerFactory.getLogger(LogNames.FAILURES);

    private final RoadPlan plan;
    private final Road road;
    private final RunScope scope;
    private final RunControl control;
    private final Replacements replacements;

    ReportBuilder(RunScope scope, Road road, Replacements replacements) {
        this.plan = scope.plan();
        this.road = road;
        this.scope = scope;
        this.control = scope.control();
        this.replacements = replacements;
    }

    Report build(Instant startedAt, Duration duration) {
        Throwable failure = control.failure();
        if (failure != null) LOG.error(Reason.of(failure), failure);
        return new Report(
                plan.name(),
                startedAt,
                duration,
                outcome(),
                Optional.ofNullable(failure).map(Reason::of),
                Optional.ofNullable(failure).map(FailureCause::of),
                road.samples(),
                Duration.ofNanos(road.sourceNanos()),
                stages(),
                queues(),
                replacements.made(),
                Latencies.of(ages()),
                plan.inputFiles(),
                scope.outputs().made(),
                scope.journal().metrics(),
                scope.journal().problems(),
                scope.journal().setAside(),
                plan.plugins(),
                List.of(),
                List.of());
    }

    private Outcome outcome() {
        if (control.failure() != null) return Outcome.FAILED;
        return control.interrupted() ? Outcome.INTERRUPTED : Outcome.DONE;
    }

    /** In the order of the pipeline file. */
    private List<StageReport> stages() {
        List<PlannedStage> planned = new ArrayList<>();
        planned.add(plan.source());
        planned.addAll(plan.models());
        planned.addAll(plan.actuators());
        planned.addAll(plan.recorders());
        return planned.stream().map(this::stage).toList();
    }

    private StageReport stage(PlannedStage planned) {
        StageStats sum = new StageStats(planned.name(), true);
        boolean busy = road.isBusy(planned);
        for (StageStats counted : road.counts().of(planned)) {
            if (busy) sum.addLeftBehind(counted);
            else sum.add(counted);
        }
        return new StageReport(
                planned.name(),
                planned.factory().type(),
                planned.role().name().toLowerCase(Locale.ROOT),
                scope.journal().device(planned.name()),
                sum.in(),
                sum.passed(),
                sum.out(),
                sum.refused(),
                sum.failed(),
                sum.dropped(),
                Latencies.of(sum.nanos()));
    }

    private List<QueueReport> queues() {
        return road.counts().queues().stream()
                .map(road.isAlive() ? ReportBuilder::leftBehind : ReportBuilder::settled)
                .toList();
    }

    private static QueueReport settled(MomentQueue queue) {
        return new QueueReport(queue.name(), queue.offered(), queue.taken(), queue.dropped());
    }

    /** For a queue that a thread may still use: counts the samples it holds as dropped. */
    private static QueueReport leftBehind(MomentQueue queue) {
        long taken = queue.taken();
        long offered = Math.max(taken, queue.offered());
        return new QueueReport(queue.name(), offered, taken, offered - taken);
    }

    /** Sample ages at the actuators, or at all recorders if the run has no actuators. */
    private Histogram ages() {
        boolean acting = !plan.actuators().isEmpty();
        Histogram ages = new Histogram(2);
        road.sinks().forEach((planned, sink) -> {
            if (!acting || planned.role() == Role.ACTUATOR) ages.add(sink.ageNanos());
        });
        return ages;
    }
}
