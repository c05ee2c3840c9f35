package io.saccade.core;

import io.saccade.api.data.Progress;
import io.saccade.core.report.RunSnapshot;
import io.saccade.core.report.RunSnapshot.State;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Combines snapshots of roads that run together. A metric of the road {@code a} is then {@code a/METRIC}. */
record TogetherSnapshot(String pipeline, List<RunSnapshot> roads) {
    /** @param notices those of the run itself */
    RunSnapshot build(List<String> notices) {
        return new RunSnapshot(
                pipeline,
                roads.stream().map(RunSnapshot::state).min(State::compareTo).orElse(State.OPENING),
                1,
                1,
                roads.stream()
                        .map(RunSnapshot::elapsed)
                        .max(Duration::compareTo)
                        .orElse(Duration.ZERO),
                roads.stream().mapToLong(RunSnapshot::samples).sum(),
                roads.stream().mapToDouble(RunSnapshot::samplesPerSecond).sum(),
                sum(roads.stream().map(RunSnapshot::progress).toList()),
                longestLeft(),
                roads.stream().flatMap(road -> road.stages().stream()).toList(),
                roads.stream().flatMap(road -> road.queues().stream()).toList(),
                roads.stream().flatMap(road -> road.replacements().stream()).toList(),
                metrics(),
                Stream.concat(roads.stream().flatMap(road -> road.notices().stream()), notices.stream())
                        .distinct()
                        .toList(),
                roads);
    }

    /** All progresses together; the total is unknown if one of them is. */
    static Progress sum(List<Progress> all) {
        boolean known = all.stream().allMatch(progress -> progress.total() >= 0);
        return new Progress(
                all.stream().mapToLong(Progress::done).sum(),
                known ? all.stream().mapToLong(Progress::total).sum() : -1);
    }

    private Map<String, Double> metrics() {
        Map<String, Double> metrics = new LinkedHashMap<>();
        for (RunSnapshot road : roads)
            road.metrics().forEach((name, value) -> metrics.put(road.pipeline() + "/" + name, value));
        return metrics;
    }

    /** Empty if it is unknown for one of the roads that have not ended. */
    private Optional<Duration> longestLeft() {
        List<RunSnapshot> going =
                roads.stream().filter(road -> road.state() != State.ENDED).toList();
        if (going.stream().anyMatch(road -> road.timeLeft().isEmpty())) return Optional.empty();
        return going.stream().map(road -> road.timeLeft().orElseThrow()).max(Duration::compareTo);
    }
}
