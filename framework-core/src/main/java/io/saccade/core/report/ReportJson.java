package io.saccade.core.report;

import com.google.gson.stream.JsonWriter;
import io.saccade.core.report.Report.Cause;
import io.saccade.core.report.Report.Latency;
import io.saccade.core.report.Report.QueueReport;
import io.saccade.core.report.Report.Replacement;
import io.saccade.core.report.Report.SetAside;
import io.saccade.core.report.Report.StageReport;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes reports as JSON. */
public final class ReportJson {
    private ReportJson() {}

    /** Writes the report to a file, and creates missing folders. */
    public static void write(Report report, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) Files.createDirectories(folder);
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            write(report, writer);
            writer.write('\n');
        }
    }

    /** The report as JSON text. */
    public static String text(Report report) {
        StringWriter writer = new StringWriter();
        try {
            write(report, writer);
        } catch (IOException e) {
            throw new AssertionError("a string writer does not fail", e);
        }
        return writer.toString();
    }

    private static void write(Report report, Writer writer) throws IOException {
        JsonWriter json = new JsonWriter(writer);
        json.setIndent("  ");
        report(json, report);
        json.flush();
    }

    private static void report(JsonWriter json, Report report) throws IOException {
        json.beginObject();
        json.name("pipeline").value(report.pipeline());
        json.name("startedAt").value(report.startedAt().toString());
        json.name("durationSeconds").value(report.duration().toMillis() / 1e3);
        json.name("outcome").value(report.outcome().label());
        if (report.failure().isPresent())
            json.name("failure").value(report.failure().get());
        if (report.cause().isPresent()) cause(json.name("cause"), report.cause().get());
        json.name("samples").value(report.samples());
        json.name("sourceSeconds").value(report.sourceTime().toMillis() / 1e3);
        json.name("stages").beginArray();
        for (StageReport stage : report.stages()) stage(json, stage);
        json.endArray().name("queues").beginArray();
        for (QueueReport queue : report.queues()) queue(json, queue);
        json.endArray().name("replacements").beginArray();
        for (Replacement replacement : report.replacements()) replacement(json, replacement);
        json.endArray();
        latency(json.name("endToEndMicros"), report.endToEnd());
        paths(json.name("inputs"), report.inputs());
        paths(json.name("outputs"), report.outputs());
        metrics(json.name("metrics"), report.metrics());
        strings(json.name("problems"), report.problems());
        json.name("setAside").beginArray();
        for (SetAside item : report.setAside()) setAside(json, item);
        json.endArray().name("plugins").beginObject();
        for (Map.Entry<String, String> plugin : report.plugins().entrySet()) {
            json.name(plugin.getKey()).value(plugin.getValue());
        }
        json.endObject().name("steps").beginArray();
        for (Report step : report.steps()) report(json, step);
        json.endArray().name("roads").beginArray();
        for (Report road : report.roads()) report(json, road);
        json.endArray().endObject();
    }

    private static void cause(JsonWriter json, Cause cause) throws IOException {
        json.beginObject();
        if (cause.stage().isPresent()) json.name("stage").value(cause.stage().get());
        if (cause.sample().isPresent()) json.name("sample").value(cause.sample().getAsLong());
        json.name("input").value(cause.input());
        json.name("type").value(cause.type());
        json.name("message").value(cause.message());
        json.name("stack").value(cause.stack());
        json.endObject();
    }

    private static void stage(JsonWriter json, StageReport stage) throws IOException {
        json.beginObject();
        json.name("name").value(stage.name());
        json.name("type").value(stage.type());
        json.name("role").value(stage.role());
        if (stage.device().isPresent()) json.name("device").value(stage.device().get());
        json.name("in").value(stage.in());
        json.name("passed").value(stage.passed());
        json.name("out").value(stage.out());
        json.name("refused").value(stage.refused());
        json.name("failed").value(stage.failed());
        json.name("dropped").value(stage.dropped());
        latency(json.name("latencyMicros"), stage.latency());
        json.endObject();
    }

    private static void queue(JsonWriter json, QueueReport queue) throws IOException {
        json.beginObject();
        json.name("name").value(queue.name());
        json.name("offered").value(queue.offered());
        json.name("taken").value(queue.taken());
        json.name("dropped").value(queue.dropped());
        json.endObject();
    }

    private static void replacement(JsonWriter json, Replacement replacement) throws IOException {
        json.beginObject();
        json.name("stage").value(replacement.stage());
        if (replacement.firstSample().isPresent())
            json.name("firstSample").value(replacement.firstSample().getAsLong());
        json.name("changed").beginObject();
        for (Map.Entry<String, String> setting : replacement.changed().entrySet()) {
            json.name(setting.getKey()).value(setting.getValue());
        }
        json.endObject().endObject();
    }

    private static void latency(JsonWriter json, Latency latency) throws IOException {
        json.beginObject();
        json.name("p50").value(latency.p50());
        json.name("p90").value(latency.p90());
        json.name("p95").value(latency.p95());
        json.name("p99").value(latency.p99());
        json.name("max").value(latency.max());
        json.endObject();
    }

    private static void setAside(JsonWriter json, SetAside item) throws IOException {
        json.beginObject();
        json.name("item").value(item.item());
        json.name("reason").value(item.reason());
        json.endObject();
    }

    private static void metrics(JsonWriter json, Map<String, Double> metrics) throws IOException {
        json.beginObject();
        for (Map.Entry<String, Double> metric : metrics.entrySet()) {
            json.name(metric.getKey());
            if (Double.isFinite(metric.getValue())) json.value(metric.getValue());
            else json.nullValue();
        }
        json.endObject();
    }

    private static void paths(JsonWriter json, List<Path> paths) throws IOException {
        strings(json, paths.stream().map(Path::toString).toList());
    }

    private static void strings(JsonWriter json, List<String> values) throws IOException {
        json.beginArray();
        for (String value : values) json.value(value);
        json.endArray();
    }
}
