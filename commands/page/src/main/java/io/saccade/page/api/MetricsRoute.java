package io.saccade.page.api;

import io.saccade.core.report.RunSnapshot;
import io.saccade.core.report.RunSnapshot.QueueSnapshot;
import io.saccade.core.report.RunSnapshot.StageSnapshot;
import io.saccade.page.run.LiveRun;
import io.saccade.page.run.RunStore;
import io.saccade.page.run.StoredRun;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code /metrics}: the runs under way in the text format of Prometheus. */
final class MetricsRoute {
    private final RunStore runs;

    MetricsRoute(RunStore runs) {
        this.runs = runs;
    }

    List<Route> routes() {
        return List.of(Route.get("/metrics", exchange -> exchange.text("text/plain; version=0.0.4", text())));
    }

    private String text() {
        Map<String, StringBuilder> families = new TreeMap<>();
        for (StoredRun stored : runs.list()) {
            stored.live().map(LiveRun::run).ifPresent(run -> add(families, stored.id(), run.snapshot()));
        }
        StringBuilder text = new StringBuilder();
        families.forEach((name, lines) -> {
            String type = name.endsWith("_total") ? "counter" : "gauge";
            text.append("# TYPE ")
                    .append(name)
                    .append(' ')
                    .append(type)
                    .append('\n')
                    .append(lines);
        });
        return text.toString();
    }

    private static void add(Map<String, StringBuilder> families, String id, RunSnapshot run) {
        String labels = "run=\"" + escaped(id) + "\"";
        line(families, "saccade_run_samples_total", labels, run.samples());
        line(families, "saccade_run_seconds", labels, run.elapsed().toMillis() / 1e3);
        for (StageSnapshot stage : run.stages()) {
            String of = labels + ",stage=\"" + escaped(stage.name()) + "\"";
            line(families, "saccade_stage_in_total", of, stage.in());
            line(families, "saccade_stage_out_total", of, stage.out());
            line(families, "saccade_stage_failed_total", of, stage.failed());
            line(families, "saccade_stage_dropped_total", of, stage.dropped());
            line(families, "saccade_stage_busy_ratio", of, stage.busy());
            line(
                    families,
                    "saccade_stage_latency_p99_seconds",
                    of,
                    stage.latest().p99() / 1e6);
        }
        for (QueueSnapshot queue : run.queues()) {
            String of = labels + ",queue=\"" + escaped(queue.name()) + "\"";
            line(families, "saccade_queue_depth", of, queue.depth());
            line(families, "saccade_queue_dropped_total", of, queue.dropped());
        }
    }

    private static void line(Map<String, StringBuilder> families, String name, String labels, Number value) {
        families.computeIfAbsent(name, key -> new StringBuilder())
                .append(name)
                .append('{')
                .append(labels)
                .append("} ")
                .append(value)
                .append('\n');
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
