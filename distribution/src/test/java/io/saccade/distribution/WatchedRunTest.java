package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A run stays the same however many pages look at it, and many runs leave nothing in the server. */
class WatchedRunTest {
    private static final int PAGES = 20;
    private static final int FRAMES = 150;
    private static final int RUNS = 1000;
    private static final int SETTLED_AFTER = 200;
    private static final long MOST_KIB = 20_000;

    @TempDir
    Path folder;

    @Test
    void losesNothingWhile20PagesLook() throws Exception {
        ExecutorService browsers = Executors.newCachedThreadPool();
        try (OpenedPage page = OpenedPage.start(folder)) {
            String run = start(
                    page,
                    "capture: {type: demo-face, with: {width: 320, height: 240, seconds: 5}}\\n"
                            + "recorders: [{type: video, with: {file: film.mp4}}]");
            List<Future<Long>> seen = new ArrayList<>();
            for (int i = 0; i < PAGES; i++) {
                seen.add(browsers.submit(() -> events(page, run)));
                seen.add(browsers.submit(() -> pictures(page, run)));
            }
            awaitEnd(page, run);
            for (Future<Long> got : seen) assertThat(got.get()).isPositive();
            assertNothingLost(page.get(run).getAsJsonObject().getAsJsonObject("report"), run);
        } finally {
            browsers.shutdownNow();
        }
    }

    /** Reads the events to their end; returns the number of lines. */
    private static long events(OpenedPage page, String run) throws Exception {
        HttpResponse<Stream<String>> events =
                page.send(page.request(run + "/events"), HttpResponse.BodyHandlers.ofLines());
        try (Stream<String> lines = events.body()) {
            return lines.count();
        }
    }

    /** Asks for pictures to the end of the run; returns how often it got an answer. */
    private static long pictures(OpenedPage page, String run) throws Exception {
        String last = "0";
        for (long asked = 0; ; asked++) {
            HttpResponse<byte[]> picture = page.send(
                    page.request(run + "/pictures/view?after=" + last), HttpResponse.BodyHandlers.ofByteArray());
            if (picture.statusCode() != 200 && picture.statusCode() != 204) return asked;
            last = picture.headers().firstValue("X-Sequence").orElse(last);
        }
    }

    private void assertNothingLost(JsonObject report, String run) throws Exception {
        assertThat(report.get("samples").getAsInt()).isEqualTo(FRAMES);
        for (JsonElement element : report.getAsJsonArray("queues")) {
            JsonObject queue = element.getAsJsonObject();
            if (queue.get("name").getAsString().equals("view")) continue;
            assertThat(queue.get("dropped").getAsLong()).as(queue.toString()).isZero();
        }
        String id = run.substring(run.lastIndexOf('/') + 1);
        assertThat(Film.decode(folder.resolve("page/runs/" + id + "/film.mp4")).frames())
                .isEqualTo(FRAMES);
    }

    @Test
    @EnabledIfSystemProperty(named = "long.tests", matches = "true")
    void aThousandRunsLeaveNothingInTheServer() throws Exception {
        try (OpenedPage page = OpenedPage.start(folder)) {
            List<Long> settled = List.of();
            for (int number = 1; number <= RUNS; number++) {
                String run = start(page, "capture: {type: demo-face, with: {width: 64, height: 64, live: true}}");
                Waiting.until("a sample", () -> samples(page, run) > 0);
                assertThat(page.post(run + "/stop", "").statusCode()).isIn(204, 409);
                awaitEnd(page, run);
                if (number == SETTLED_AFTER) settled = used(page.server());
            }
            List<Long> now = used(page.server());
            System.out.printf(
                    "KiB, threads, files: %s after %d runs, %s after %d%n", settled, SETTLED_AFTER, now, RUNS);
            assertThat(now.get(0)).isLessThan(settled.get(0) + MOST_KIB);
            assertThat(now.get(1)).isLessThanOrEqualTo(settled.get(1) + 8);
            assertThat(now.get(2)).isLessThanOrEqualTo(settled.get(2) + 8);
        }
    }

    /** The resident memory of a process after everything that is free was given back, its threads and open files. */
    private static List<Long> used(long pid) throws Exception {
        String jcmd = Path.of(System.getProperty("java.home"), "bin/jcmd").toString();
        for (String action : List.of("GC.run", "System.trim_native_heap")) {
            Programs.run(jcmd, String.valueOf(pid), action);
        }
        return List.of(Programs.residentKibibytes(pid), entries(pid, "task"), entries(pid, "fd"));
    }

    private static long entries(long pid, String kind) throws Exception {
        try (Stream<Path> entries = Files.list(Path.of("/proc/" + pid, kind))) {
            return entries.count();
        }
    }

    /** The path of the new run. */
    private static String start(OpenedPage page, String yaml) throws Exception {
        HttpResponse<String> started = page.post("/api/v1/runs", "{\"yaml\":\"" + yaml + "\"}");
        assertThat(started.statusCode()).as(started.body()).isEqualTo(201);
        return "/api/v1/runs/"
                + JsonParser.parseString(started.body())
                        .getAsJsonObject()
                        .get("id")
                        .getAsString();
    }

    private static long samples(OpenedPage page, String run) throws Exception {
        JsonObject now = page.get(run).getAsJsonObject();
        return now.has("snapshot")
                ? now.getAsJsonObject("snapshot").get("samples").getAsLong()
                : 1;
    }

    private static void awaitEnd(OpenedPage page, String run) throws Exception {
        Waiting.until(
                "the run has ended",
                () -> page.get(run).getAsJsonObject().get("state").getAsString().equals("ended"));
    }
}
