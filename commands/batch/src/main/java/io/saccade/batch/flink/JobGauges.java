package io.saccade.batch.flink;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.saccade.batch.work.BatchStopped;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The gauges of a job's enumerator. Flink refreshes them every 10 s, unless metrics.fetcher.update-interval says otherwise. */
final class JobGauges {
    private static final String ENUMERATOR = ".enumerator.";

    private final FlinkApi api;
    private final String job;
    private String vertex = "";
    private Map<String, String> names = Map.of();

    JobGauges(FlinkApi api, String job) {
        this.api = api;
        this.job = job;
    }

    /** What the job has done; empty before Flink knows. */
    Optional<JobProgress> read() throws IOException, InterruptedException, BatchStopped {
        if (names.isEmpty()) names = names();
        if (names.isEmpty()) return Optional.empty();
        String query = "?get=" + encode(String.join(",", names.values()));
        Map<String, String> values = new HashMap<>();
        Optional<JsonElement> found = api.find(metrics() + query);
        if (found.isEmpty()) return Optional.empty();
        for (JsonElement each : found.get().getAsJsonArray()) {
            JsonObject metric = each.getAsJsonObject();
            values.put(
                    shortName(metric.get("id").getAsString()),
                    metric.get("value").getAsString());
        }
        return values.keySet().containsAll(JobProgress.GAUGES) ? Optional.of(progress(values)) : Optional.empty();
    }

    private static JobProgress progress(Map<String, String> values) {
        JsonArray underWay =
                JsonParser.parseString(values.getOrDefault("underWay", "[]")).getAsJsonArray();
        return new JobProgress(
                Integer.parseInt(values.getOrDefault("itemsTotal", "0")),
                Integer.parseInt(values.getOrDefault("itemsDone", "0")),
                Integer.parseInt(values.getOrDefault("itemsSetAside", "0")),
                Long.parseLong(values.getOrDefault("samples", "0")),
                Long.parseLong(values.getOrDefault("filmMillis", "0")),
                StreamSupport.stream(underWay.spliterator(), false)
                        .map(JsonElement::getAsString)
                        .toList());
    }

    /** Full names of the gauges, by short ones. */
    private Map<String, String> names() throws IOException, InterruptedException, BatchStopped {
        if (vertex.isEmpty()) vertex = source();
        if (vertex.isEmpty()) return Map.of();
        Map<String, String> found = new HashMap<>();
        Optional<JsonElement> all = api.find(metrics());
        if (all.isEmpty()) return Map.of();
        for (JsonElement each : all.get().getAsJsonArray()) {
            String id = each.getAsJsonObject().get("id").getAsString();
            if (id.contains(ENUMERATOR) && JobProgress.GAUGES.contains(shortName(id))) found.put(shortName(id), id);
        }
        return found.keySet().containsAll(JobProgress.GAUGES) ? found : Map.of();
    }

    private String source() throws IOException, InterruptedException, BatchStopped {
        Optional<JsonElement> found = api.find("jobs/" + job);
        if (found.isEmpty()) return "";
        List<String> vertices = new ArrayList<>();
        for (JsonElement each : found.get().getAsJsonObject().getAsJsonArray("vertices")) {
            vertices.add(each.getAsJsonObject().get("id").getAsString());
        }
        return vertices.isEmpty() ? "" : vertices.get(0);
    }

    private String metrics() {
        return "jobs/" + job + "/vertices/" + vertex + "/jm-operator-metrics";
    }

    private static String shortName(String id) {
        return id.substring(id.lastIndexOf('.') + 1);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
