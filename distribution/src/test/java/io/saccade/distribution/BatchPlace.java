package io.saccade.distribution;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.saccade.distribution.SaccadeProcess.Finished;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** A folder with films of a few frames, good and bad, and the batch over them. */
final class BatchPlace {
    private static final List<String> ODD = List.of(
            "one/same.mp4",
            "two/same.mp4",
            "odd [1] it's #2 {x}.mp4",
            "two/ leading and: colon.mp4",
            "ünïcödé 声.mp4",
            "-dash.mp4");

    final Workplace place;
    final List<String> good = new ArrayList<>();

    BatchPlace(Path folder) {
        place = new Workplace(folder);
        place.file("notes.yaml", Mishaps.PIPELINE);
        place.file("rules.txt", "first");
        Mishaps.writeTo(place.path("plugins/mishaps.jar"));
    }

    /** Makes films of 5, 6 and 7 frames, a fifth of a second each. */
    BatchPlace films(int count) throws IOException {
        List<Path> variants = new ArrayList<>();
        for (int frames = 5; frames <= 7; frames++) {
            variants.add(
                    Film.make(Files.createDirectories(place.path("variants")).resolve(frames + ".mp4"), frames));
        }
        for (int i = 0; i < count; i++) {
            String name = i < ODD.size() ? ODD.get(i) : "film-%04d.mp4".formatted(i);
            Path film = place.path("films/" + name);
            Files.createDirectories(film.getParent());
            Files.copy(variants.get(i % variants.size()), film);
            good.add(name);
        }
        return this;
    }

    /** Copies a film to a name at which the model has a mishap. */
    BatchPlace bad(String name, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            Files.copy(place.path("variants/5.mp4"), place.path("films/" + name + "-" + i + ".mp4"));
        }
        return this;
    }

    /** Films that can't be read: of nothing, of noise, and cut off. */
    BatchPlace broken(int count) throws IOException {
        byte[] film = Files.readAllBytes(place.path("variants/5.mp4"));
        for (int i = 0; i < count; i++) {
            byte[] content = i % 3 == 0
                    ? new byte[0]
                    : i % 3 == 1 ? "noise".repeat(99).getBytes(StandardCharsets.UTF_8) : cut(film);
            place.write("films/broken-" + i + ".mp4", content);
        }
        return this;
    }

    private static byte[] cut(byte[] film) {
        return Arrays.copyOf(film, 40);
    }

    SaccadeProcess batch(String... options) {
        return over("films", options);
    }

    SaccadeProcess over(String pattern, String... options) {
        return place.saccade(
                        "batch",
                        "notes.yaml",
                        "--over",
                        pattern,
                        "--bind",
                        "mishap.item={name}",
                        "--out",
                        "out",
                        "--plugins",
                        "plugins",
                        "--report",
                        "batch.json")
                .with(options);
    }

    JsonObject report() throws IOException {
        return json(place.path("batch.json"));
    }

    private static JsonObject json(Path file) throws IOException {
        return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    }

    int made() throws IOException {
        return report().get("made").getAsInt();
    }

    Path out(String name) {
        return place.path("out/" + name);
    }

    JsonObject result(String name) throws IOException {
        return json(out(name).resolve("result.json"));
    }

    JsonObject quarantined(String name) throws IOException {
        return result(".quarantine/" + name);
    }

    /** Lets all items wait whose names begin so, in the middle. */
    void hold(String item) {
        place.file("hold", item);
    }

    void release() throws IOException {
        Files.delete(place.path("hold"));
    }

    /** Waits until another worker than before has the item that is held. */
    ProcessHandle holder(Optional<ProcessHandle> before) throws Exception {
        AtomicReference<ProcessHandle> found = new AtomicReference<>();
        Waiting.until("a worker holds an item", this::mark, () -> {
            Path file = place.path("holder");
            if (!Files.exists(file)) return false;
            String text = Files.readString(file);
            if (text.isEmpty()) return false; // it is being written
            Optional<ProcessHandle> now = ProcessHandle.of(Long.parseLong(text));
            now.ifPresent(found::set);
            return now.isPresent() && !now.equals(before);
        });
        return found.get();
    }

    /** How many items are done so far. */
    long done() throws IOException {
        long done = 0;
        for (String name : entries("out")) {
            if (!name.startsWith("."))
                done += name.endsWith(".mp4") ? 1 : entries("out/" + name).size();
        }
        return done;
    }

    /** Differs whenever an attempt or a worker has begun or ended. */
    Object mark() throws IOException {
        return List.of(entries("out"), entries("out/.workers"));
    }

    private List<String> entries(String folder) throws IOException {
        if (!Files.isDirectory(place.path(folder))) return List.of();
        try (Stream<Path> entries = Files.list(place.path(folder))) {
            return entries.map(entry -> entry.getFileName().toString()).toList();
        } catch (NoSuchFileException e) { // it was deleted meanwhile
            return List.of();
        }
    }

    /** The trace that {@code saccade run} makes of a film. */
    byte[] fresh(String film) throws IOException {
        Finished run = place.saccade(
                        "run",
                        "notes.yaml",
                        "--set",
                        "capture.source=films/" + film,
                        "--plugins",
                        "plugins",
                        "--out",
                        "fresh",
                        "--overwrite",
                        "--quiet")
                .run();
        if (run.exit() != 0) throw new AssertionError(run.toString());
        return Files.readAllBytes(place.path("fresh/trace.jsonl"));
    }

    /** Names of unfinished attempts and workers' files in the output folder. */
    List<String> leftovers() throws IOException {
        return entries("out").stream()
                .filter(name -> name.startsWith("."))
                .filter(name ->
                        !List.of(".lock", ".quarantine", ".progress.json").contains(name))
                .toList();
    }
}
