package io.saccade.core;

import io.saccade.core.report.Report;
import io.saccade.core.report.Report.Latency;
import io.saccade.core.report.Report.Outcome;
import io.saccade.core.report.Report.SetAside;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Combines the reports of several roads to that of the whole run: their samples, outputs, notices and plugins.
 *
 * @param parts the reports
 * @param together whether the parts are roads that ran together, and not steps
 */
record WholeReport(String pipeline, Instant startedAt, List<Report> parts, boolean together) {
    /**
     * The whole report.
     *
     * @param told the part whose failure is that of the run
     * @param notices those of the run itself
     * @param setAside by the run itself
     */
    Report build(
            Outcome outcome,
            Optional<Report> told,
            Latency endToEnd,
            Map<String, Double> metrics,
            List<String> notices,
            List<SetAside> setAside) {
        return new Report(
                pipeline,
                startedAt,
                Duration.between(startedAt, Instant.now()),
                outcome,
                told.flatMap(Report::failure),
                told.flatMap(Report::cause),
                parts.stream().mapToLong(Report::samples).sum(),
                parts.stream().map(Report::sourceTime).reduce(Duration.ZERO, Duration::plus),
                List.of(),
                List.of(),
                List.of(),
                endToEnd,
                paths(Report::inputs),
                paths(Report::outputs),
                metrics,
                Stream.concat(parts.stream().flatMap(part -> part.problems().stream()), notices.stream())
                        .distinct()
                        .toList(),
                setAside,
                plugins(),
                together ? List.of() : parts,
                together ? parts : List.of());
    }

    private List<Path> paths(Function<Report, List<Path>> ofPart) {
        return parts.stream()
                .flatMap(part -> ofPart.apply(part).stream())
                .distinct()
                .toList();
    }

    private Map<String, String> plugins() {
        Map<String, String> plugins = new TreeMap<>();
        parts.forEach(part -> plugins.putAll(part.plugins()));
        return plugins;
    }
}
