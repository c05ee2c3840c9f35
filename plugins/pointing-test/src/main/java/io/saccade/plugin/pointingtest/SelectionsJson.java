package io.saccade.plugin.pointingtest;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.saccade.api.data.Point;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Writes every selection as JSON: {@code conditions} with their results, then {@code selections} in order. Places are
 * pixels of the desktop, times milliseconds; a path is a list of {@code [time, x, y]}.
 */
record SelectionsJson(Path file, List<Condition> conditions) implements PointingTest.PointingFile {
    private static final Gson GSON = new Gson();

    @Override
    public void write(List<Selection> selections, List<Throughput> results) throws IOException {
        JsonObject json = new JsonObject();
        json.add("conditions", conditions(results));
        JsonArray all = new JsonArray();
        selections.forEach(selection -> all.add(selection(selection)));
        json.add("selections", all);
        Files.writeString(file, GSON.toJson(json) + "\n");
    }

    private JsonArray conditions(List<Throughput> results) {
        JsonArray all = new JsonArray();
        for (int i = 0; i < conditions.size(); i++) {
            JsonObject condition = new JsonObject();
            condition.addProperty("width", conditions.get(i).width());
            condition.addProperty("distance", conditions.get(i).distance());
            if (i < results.size()) addResult(condition, results.get(i));
            all.add(condition);
        }
        return all;
    }

    private static void addResult(JsonObject condition, Throughput result) {
        condition.addProperty("throughput", result.bitsPerSecond());
        condition.addProperty("errorPercent", result.errorPercent());
        condition.addProperty("movementTimeMs", result.movementMillis());
        if (!Double.isFinite(result.widthPixels())) return; // JSON has no NaN
        condition.addProperty("effectiveWidthPx", result.widthPixels());
        condition.addProperty("effectiveDistancePx", result.distancePixels());
    }

    private static JsonObject selection(Selection selection) {
        JsonObject json = new JsonObject();
        json.addProperty("condition", selection.condition());
        json.addProperty("target", selection.target());
        json.add("from", place(selection.from()));
        json.add("at", place(selection.at()));
        add(json, "pressed", selection.pressed());
        selection.button().ifPresent(button -> json.addProperty("button", button));
        json.addProperty("movementTimeMs", selection.movementNanos() / 1e6);
        json.addProperty("hit", selection.hit());
        json.addProperty("timedOut", selection.pressed().isEmpty());
        json.addProperty("byHand", selection.byHand());
        add(json, "gaze", selection.gaze());
        JsonArray path = new JsonArray();
        selection.path().forEach(point -> path.add(numbers(point.nanos() / 1e6, point.x(), point.y())));
        json.add("path", path);
        return json;
    }

    private static void add(JsonObject json, String name, Optional<Point> point) {
        point.filter(place -> Double.isFinite(place.x()) && Double.isFinite(place.y()))
                .ifPresent(place -> json.add(name, place(place)));
    }

    private static JsonArray place(Point point) {
        return numbers(point.x(), point.y());
    }

    private static JsonArray numbers(double... values) {
        JsonArray numbers = new JsonArray();
        for (double value : values) numbers.add(Math.round(value * 10) / 10.);
        return numbers;
    }
}
