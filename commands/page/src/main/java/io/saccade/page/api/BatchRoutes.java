package io.saccade.page.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code batches}: those whose folder lies in the folder {@code batches} of the page. A batch is a process of its own, so
 * it is known by the files in its folder only; links are not followed.
 */
final class BatchRoutes {
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final int MOST_REASONS = 100;
    private static final int DEEPEST = 20;

    private final Path folder;

    BatchRoutes(Path folder) {
        this.folder = folder;
    }

    List<Route> routes() {
        return List.of(Route.get("/api/v1/batches", this::list));
    }

    private void list(Exchange exchange) throws IOException {
        JsonArray list = new JsonArray();
        for (Path batch : folders()) read(batch).ifPresent(list::add);
        exchange.json(200, list);
    }

    private List<Path> folders() throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) return List.of();
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }

    private static Optional<JsonObject> read(Path batch) throws IOException {
        Path file = batch.resolve(".progress.json");
        Optional<JsonObject> told = object(file);
        if (told.isEmpty()) return Optional.empty();
        JsonObject json = new JsonObject();
        json.addProperty("name", String.valueOf(batch.getFileName()));
        json.addProperty("state", state(file, told.get()));
        told.get().entrySet().forEach(field -> json.add(field.getKey(), field.getValue()));
        json.remove("ended");
        json.add("reasons", reasons(batch.resolve(".quarantine")));
        return Optional.of(json);
    }

    /** A batch that was interrupted or killed writes no progress any more. */
    private static String state(Path file, JsonObject told) throws IOException {
        if (told.has("ended") && told.get("ended").getAsBoolean()) return "ended";
        Instant written = Files.getLastModifiedTime(file).toInstant();
        return written.isAfter(Instant.now().minus(SILENCE)) ? "running" : "stopped";
    }

    private static JsonArray reasons(Path quarantine) throws IOException {
        JsonArray reasons = new JsonArray();
        if (!Files.isDirectory(quarantine, LinkOption.NOFOLLOW_LINKS)) return reasons;
        for (Path result : results(quarantine)) {
            JsonObject reason = new JsonObject();
            Optional<JsonObject> read = object(result);
            if (read.isEmpty() || !read.get().has("key") || !read.get().has("reason")) continue;
            reason.add("item", read.get().get("key"));
            reason.add("reason", read.get().get("reason"));
            reasons.add(reason);
        }
        return reasons;
    }

    private static List<Path> results(Path quarantine) throws IOException {
        try (Stream<Path> files = Files.find(
                quarantine,
                DEEPEST,
                (file, attributes) -> attributes.isRegularFile() && file.endsWith("result.json"))) {
            return files.sorted(Comparator.naturalOrder()).limit(MOST_REASONS).toList();
        } catch (UncheckedIOException e) { // an item was renamed meanwhile; the next question gets all
            return List.of();
        }
    }

    /** Empty if the file is not there, is a link, or holds something else. */
    private static Optional<JsonObject> object(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) return Optional.empty();
        try {
            return Optional.of(JsonParser.parseString(Files.readString(file, StandardCharsets.UTF_8)))
                    .filter(json -> json.isJsonObject())
                    .map(json -> json.getAsJsonObject());
        } catch (JsonParseException e) {
            return Optional.empty();
        }
    }
}
