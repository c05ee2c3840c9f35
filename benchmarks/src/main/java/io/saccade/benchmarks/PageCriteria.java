package io.saccade.benchmarks;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The page of {@code saccade open}: how soon it is there, what it weighs, and what it costs a run. */
final class PageCriteria {
    private static final int STARTS = 3;
    private static final int TURNS = 3;
    private static final int SECONDS = 10;
    private static final int PAGES = 20;
    private static final String LIVE = "capture: {type: haar-eyes, with: {track: true, source:"
            + " {type: demo-face, with: {live: true, width: 640, height: 480, seconds: 86400}}}}\n"
            + "recorders: [{type: trace, with: {file: eyes.jsonl}}]\n";

    /** How soon the page is there, what it weighs, and what it costs a run. */
    static final Criterion PAGE = new Criterion(
            "page", "the page of 'saccade open', and a live run of 640x480 at 30 frames a second", bench -> measure());

    private PageCriteria() {}

    /** What a run did while so many pages looked. */
    private record Looked(double framesPerSecond, double cores, long dropped) {}

    private static List<Row> measure() throws Exception {
        Path folder = Files.createTempDirectory("saccade-page");
        List<Row> rows = new ArrayList<>();
        try {
            rows.add(Row.atMost("open to the first page", "", "", firstPage(folder), 2.5, "s"));
            try (PageProcess server = PageProcess.start(folder)) {
                rows.addAll(PageInBrowser.measure(server, folder.resolve("profile")));
                rows.addAll(looking(server));
            }
            return rows;
        } finally {
            remove(folder);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }

    private static double firstPage(Path folder) throws Exception {
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i <= STARTS; i++) {
            try (PageProcess server = PageProcess.start(folder)) {
                if (i > 0) seconds.add(server.firstPageSeconds()); // the first unpacks natives
            }
        }
        return Medians.of(seconds);
    }

    private static List<Row> looking(PageProcess server) throws Exception {
        JsonObject start = new JsonObject();
        start.addProperty("yaml", LIVE);
        String run =
                "/api/v1/runs/" + server.post("/api/v1/runs", start).get("id").getAsString();
        look(server, run, 1); // warms up
        List<List<Looked>> turns = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int turn = 0; turn < TURNS; turn++) {
            turns.get(0).add(look(server, run, 0));
            turns.get(1).add(look(server, run, 1));
            turns.get(2).add(look(server, run, PAGES));
        }
        server.post(run + "/stop", new JsonObject());
        double alone =
                Medians.of(turns.get(0).stream().map(Looked::framesPerSecond).toList());
        double cores = Medians.of(turns.get(0).stream().map(Looked::cores).toList());
        double watched = Medians.of(turns.get(1).stream().map(Looked::cores).toList());
        return List.of(
                Row.atMost(
                        "a picture ten times a second",
                        Row.text(100 * watched, "%"),
                        Row.text(100 * cores, "%"),
                        100 * (watched - cores),
                        5,
                        "% of a core"),
                frames("frames with one page", turns.get(1), alone),
                frames("frames with 20 pages", turns.get(2), alone),
                Row.atMost(
                        "dropped with 20 pages",
                        "",
                        "",
                        (double) dropped(turns.get(2)),
                        (double) dropped(turns.get(0)),
                        ""));
    }

    private static Row frames(String what, List<Looked> turns, double alone) {
        double now = Medians.of(turns.stream().map(Looked::framesPerSecond).toList());
        return Row.atLeast(what, Row.text(now, "/s"), Row.text(alone, "/s"), 100 * now / alone, 95, "%");
    }

    private static long dropped(List<Looked> turns) {
        return turns.stream().mapToLong(Looked::dropped).sum();
    }

    private static Looked look(PageProcess server, String run, int pages) throws Exception {
        try (LookingPages looking = new LookingPages(server, run, pages)) {
            rest(1);
            JsonObject before = snapshot(server, run);
            double cpu = server.cpuSeconds();
            long start = System.nanoTime();
            rest(SECONDS);
            double seconds = (System.nanoTime() - start) / 1e9;
            double cores = (server.cpuSeconds() - cpu) / seconds;
            JsonObject now = snapshot(server, run);
            long frames = now.get("samples").getAsLong() - before.get("samples").getAsLong();
            return new Looked(frames / seconds, cores, dropped(now) - dropped(before));
        }
    }

    private static JsonObject snapshot(PageProcess server, String run) throws IOException, InterruptedException {
        return server.get(run).getAsJsonObject("snapshot");
    }

    /** Samples that queues dropped, except the one before the pictures of the page. */
    private static long dropped(JsonObject snapshot) {
        long sum = 0;
        for (JsonElement queue : snapshot.getAsJsonArray("queues")) {
            JsonObject counts = queue.getAsJsonObject();
            if (!counts.get("name").getAsString().equals("view"))
                sum += counts.get("dropped").getAsLong();
        }
        return sum;
    }

    private static void rest(int seconds) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        for (long now = System.nanoTime(); now < until; now = System.nanoTime()) LockSupport.parkNanos(until - now);
    }
}
