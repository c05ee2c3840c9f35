package io.saccade.distribution;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The report of a run. */
record RunReport(JsonObject json) {
    String outcome() {
        return json.get("outcome").getAsString();
    }

    long samples() {
        return json.get("samples").getAsLong();
    }

    List<String> problems() {
        return elements(json, "problems").stream().map(JsonElement::getAsString).toList();
    }

    List<String> outputs() {
        return elements(json, "outputs").stream().map(JsonElement::getAsString).toList();
    }

    /** Versions by plugin. */
    Map<String, String> plugins() {
        return json.getAsJsonObject("plugins").entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, plugin -> plugin.getValue().getAsString()));
    }

    List<RunReport> steps() {
        return reports("steps");
    }

    List<RunReport> roads() {
        return reports("roads");
    }

    private List<RunReport> reports(String name) {
        return elements(json, name).stream()
                .map(report -> new RunReport(report.getAsJsonObject()))
                .toList();
    }

    Counts stage(String name) {
        return counts("stages", name);
    }

    Counts queue(String name) {
        return counts("queues", name);
    }

    long endToEndMicros(String percentile) {
        return json.getAsJsonObject("endToEndMicros").get(percentile).getAsLong();
    }

    double metric(String name) {
        return json.getAsJsonObject("metrics").get(name).getAsDouble();
    }

    private Counts counts(String list, String name) {
        return elements(json, list).stream()
                .map(JsonElement::getAsJsonObject)
                .filter(entry -> entry.get("name").getAsString().equals(name))
                .findFirst()
                .map(Counts::new)
                .orElseThrow(() -> new AssertionError("no '" + name + "' among " + json.get(list)));
    }

    private static List<JsonElement> elements(JsonObject json, String name) {
        return StreamSupport.stream(json.getAsJsonArray(name).spliterator(), false)
                .toList();
    }

    /** The counters of one stage or queue. */
    record Counts(JsonObject json) {
        long of(String name) {
            return json.get(name).getAsLong();
        }
    }
}
