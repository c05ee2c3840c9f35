package io.saccade.core;

import io.saccade.core.report.LogNames;
import io.saccade.core.report.Report;
import io.saccade.core.report.Report.Latency;
import io.saccade.core.report.Report.Outcome;
import io.saccade.core.report.Report.SetAside;
import io.saccade.core.report.RunObserver;
import io.saccade.core.report.RunSnapshot;
import io.saccade.core.run.RunEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs roads at the same time, each on a thread of its own, until all have ended. If a road fails, the others are
 * stopped, or go on if that road's failure is to be skipped.
 */
final class TogetherCourse implements Course {
    private static final Logger NOTICE_LOG = LoggerFactory.getLogger(LogNames.NOTICES);
    private static final Logger SET_ASIDE_LOG = LoggerFactory.getLogger(LogNames.SET_ASIDE);
    private static final Latency NONE = new Latency(0, 0, 0, 0, 0);

    private final String pipeline;
    private final List<Road> roads;
    private final RunObserver observer;
    private final List<String> notices = new CopyOnWriteArrayList<>();
    private final List<SetAside> setAside = new CopyOnWriteArrayList<>();
    private volatile boolean interrupted;

    /**
     * One of the roads.
     *
     * @param skip whether the others go on if this road fails
     */
    record Road(String name, RunEngine engine, boolean skip) {}

    TogetherCourse(String pipeline, List<Road> roads, RunObserver observer) {
        this.pipeline = pipeline;
        this.roads = List.copyOf(roads);
        this.observer = observer;
    }

    @Override
    public Report run(long startNanos) {
        Instant startedAt = Instant.now();
        List<CompletableFuture<Report>> running =
                roads.stream().map(road -> started(road, startNanos)).toList();
        return whole(startedAt, running.stream().map(CompletableFuture::join).toList());
    }

    private CompletableFuture<Report> started(Road road, long startNanos) {
        CompletableFuture<Report> report = new CompletableFuture<>();
        Thread thread = new Thread(() -> run(road, startNanos, report), "saccade-run-" + road.name());
        thread.setDaemon(true);
        thread.start();
        return report;
    }

    private void run(Road road, long startNanos, CompletableFuture<Report> ended) {
        try {
            Report report = road.engine().run(startNanos);
            if (report.outcome() == Outcome.FAILED) failed(road, report);
            ended.complete(report);
        } catch (Throwable e) { // the whole run must get every failure
            stop();
            ended.completeExceptionally(e);
        }
    }

    private void failed(Road road, Report report) {
        if (road.skip()) {
            SetAside item =
                    new SetAside("road '" + road.name() + "'", report.failure().orElse("it failed"));
            setAside.add(item);
            SET_ASIDE_LOG.warn("{}: {}", item.item(), item.reason());
            observer.setAside(item.item(), item.reason());
            return;
        }
        String sentence = "road '" + road.name() + "' failed, so the other roads are stopped";
        notices.add(sentence);
        NOTICE_LOG.warn(sentence);
        observer.notice(sentence);
        stop();
    }

    private Report whole(Instant startedAt, List<Report> reports) {
        Optional<Report> failed = Optional.empty();
        Map<String, Double> metrics = new LinkedHashMap<>();
        for (int i = 0; i < reports.size(); i++) {
            Road road = roads.get(i);
            Report report = reports.get(i);
            if (failed.isEmpty() && !road.skip() && report.outcome() == Outcome.FAILED) failed = Optional.of(report);
            report.metrics().forEach((name, value) -> metrics.put(road.name() + "/" + name, value));
        }
        boolean anyInterrupted =
                interrupted || reports.stream().anyMatch(report -> report.outcome() == Outcome.INTERRUPTED);
        Outcome outcome = anyInterrupted ? Outcome.INTERRUPTED : failed.isPresent() ? Outcome.FAILED : Outcome.DONE;
        Latency endToEnd = reports.stream()
                .map(Report::endToEnd)
                .filter(latency -> latency.max() > 0)
                .findFirst()
                .orElse(NONE);
        return new WholeReport(pipeline, startedAt, reports, true)
                .build(outcome, failed, endToEnd, metrics, List.copyOf(notices), List.copyOf(setAside));
    }

    @Override
    public void stop() {
        roads.forEach(road -> road.engine().stop());
    }

    @Override
    public void interrupt() {
        interrupted = true;
        roads.forEach(road -> road.engine().interrupt());
    }

    @Override
    public List<RunEngine> all() {
        return current();
    }

    @Override
    public List<RunEngine> current() {
        return roads.stream().map(Road::engine).toList();
    }

    @Override
    public RunEngine of(String stage) {
        return roads.stream()
                .filter(road -> stage.startsWith(road.name() + "/"))
                .findFirst()
                .map(Road::engine)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + stage + "' names no road; put one of these before the stage's name: " + names()));
    }

    private String names() {
        return roads.stream().map(road -> road.name() + "/").collect(Collectors.joining(", "));
    }

    @Override
    public int step() {
        return 1;
    }

    @Override
    public Duration elapsed() {
        return roads.stream()
                .map(road -> road.engine().elapsed())
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    @Override
    public RunSnapshot snapshot() {
        List<RunSnapshot> parts = new ArrayList<>();
        for (Road road : roads) parts.add(road.engine().snapshot());
        return new TogetherSnapshot(pipeline, parts).build(List.copyOf(notices));
    }
}
