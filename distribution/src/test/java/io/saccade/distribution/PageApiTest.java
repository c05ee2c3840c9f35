package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are started, watched and stopped by the API of {@code saccade open}. */
class PageApiTest {
    private static final String LOOK = "pipeline: look\\n"
            + "capture: {type: haar-eyes, with: {source: 'demo:face'}}\\n"
            + "models: [{type: posterize}]\\n"
            + "recorders: [{type: video, with: {file: look.mp4}}, {type: trace, with: {file: FILE}}]\\n";

    @TempDir
    Path folder;

    @Test
    void runsFromStartToStop() throws Exception {
        try (OpenedPage page = OpenedPage.start(folder)) {
            LargeBodies.assertRefused(page);
            assertOutsideIsRefused(page);
            String id = start(page, "look.jsonl");
            String run = "/api/v1/runs/" + id;
            Waiting.until("samples are counted", () -> samples(page, run) > 10);
            assertEvents(page, run);
            assertPauses(page, run);
            assertShowsPictures(page, run);
            assertReplaces(page, run);
            assertEventsGoOnAfterABreak(page, run);
            assertThat(page.get("/api/v1/stages").toString())
                    .contains("{\"key\":\"values\",\"type\":\"whole number, 2 to 6\",\"kind\":\"whole\","
                            + "\"maximum\":6,\"minimum\":2");
            assertThat(page.post(run + "/stop", "").statusCode()).isEqualTo(204);
            Waiting.until("the run has ended", () -> state(page, run).equals("ended"));
            JsonObject ended = page.get(run).getAsJsonObject();
            assertThat(ended.get("outcome").getAsString()).isEqualTo("done");
            assertThat(ended.get("outputs").toString()).contains("look.mp4", "look.jsonl");
            assertOutputs(page, run);
            assertThat(page.post(run + "/stop", "").statusCode()).isEqualTo(409);
            assertSurvivesAKill(page);
        }
        try (OpenedPage again = OpenedPage.start(folder)) {
            assertThat(again.get("/api/v1/runs").toString()).contains("\"lost\"", "\"done\"");
        }
    }

    private static String start(OpenedPage page, String trace) throws Exception {
        HttpResponse<String> started = page.post("/api/v1/runs", "{\"yaml\":\"" + LOOK.replace("FILE", trace) + "\"}");
        assertThat(started.statusCode()).as(started.body()).isEqualTo(201);
        return JsonParser.parseString(started.body())
                .getAsJsonObject()
                .get("id")
                .getAsString();
    }

    private void assertOutsideIsRefused(OpenedPage page) throws Exception {
        Path outside = folder.resolve("outside.jsonl");
        HttpResponse<String> refused =
                page.post("/api/v1/runs", "{\"yaml\":\"" + LOOK.replace("FILE", outside.toString()) + "\"}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("recorders[1]");
        assertThat(outside).doesNotExist();
    }

    private static long samples(OpenedPage page, String run) throws Exception {
        return page.get(run)
                .getAsJsonObject()
                .getAsJsonObject("snapshot")
                .get("samples")
                .getAsLong();
    }

    private static String state(OpenedPage page, String run) throws Exception {
        return page.get(run).getAsJsonObject().get("state").getAsString();
    }

    private static void assertEvents(OpenedPage page, String run) throws Exception {
        HttpResponse<Stream<String>> events =
                page.send(page.request(run + "/events"), HttpResponse.BodyHandlers.ofLines());
        try (Stream<String> lines = events.body()) {
            String snapshot = lines.filter(line -> line.startsWith("data: {\"pipeline\":\"look\""))
                    .skip(1)
                    .findFirst()
                    .orElseThrow();
            assertThat(snapshot).contains("\"stages\":[{\"name\":\"haar-eyes\"", "\"queues\":[");
        }
    }

    /** The first reader gets what was replaced; the second says that it has it, and gets only what is replaced later. */
    private static void assertEventsGoOnAfterABreak(OpenedPage page, String run) throws Exception {
        String before = eventBefore(page, run, "0", "values\":\"4\"");
        assertThat(before).startsWith("id: ");
        assertThat(page.put(run + "/stages/posterize", "{\"values\": 5}").statusCode())
                .isEqualTo(200);
        HttpResponse<Stream<String>> events = page.send(
                page.request(run + "/events").header("Last-Event-ID", before.substring("id: ".length())),
                HttpResponse.BodyHandlers.ofLines());
        try (Stream<String> lines = events.body()) {
            assertThat(lines.filter(line -> line.contains("\"stage\":\"posterize\",\"changed\""))
                            .findFirst())
                    .hasValue("data: {\"stage\":\"posterize\",\"changed\":{\"values\":\"5\"}}");
        }
    }

    /** The line with the id of the first event that contains a text. */
    private static String eventBefore(OpenedPage page, String run, String after, String text) throws Exception {
        HttpResponse<Stream<String>> events = page.send(
                page.request(run + "/events").header("Last-Event-ID", after), HttpResponse.BodyHandlers.ofLines());
        String id = "";
        try (Stream<String> lines = events.body()) {
            for (String line : (Iterable<String>) lines::iterator) {
                if (line.startsWith("id: ")) id = line;
                if (line.contains(text)) return id;
            }
        }
        throw new AssertionError("the stream ended before " + text);
    }

    private static void assertPauses(OpenedPage page, String run) throws Exception {
        assertThat(page.post(run + "/pause?stage=trace", "").statusCode()).isEqualTo(204);
        assertThat(page.get(run).toString()).contains("\"paused\":true");
        assertThat(page.post(run + "/resume?stage=trace", "").statusCode()).isEqualTo(204);
        assertThat(page.post(run + "/pause?stage=none", "").statusCode()).isEqualTo(409);
        assertThat(page.send(page.request("/metrics"), HttpResponse.BodyHandlers.ofString())
                        .body())
                .contains("saccade_stage_out_total{run=\"", "stage=\"trace\"");
    }

    private static void assertReplaces(OpenedPage page, String run) throws Exception {
        assertThat(page.put(run + "/stages/posterize", "{\"values\": 4}").statusCode())
                .isEqualTo(200);
        HttpResponse<String> refused = page.put(run + "/stages/posterize", "{\"values\": 1}");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("values");
        assertThat(page.put(run + "/stages/trace", "{}").statusCode()).isEqualTo(409);
        assertThat(page.put(run + "/stages/none", "{}").statusCode()).isEqualTo(409);
    }

    private static void assertShowsPictures(OpenedPage page, String run) throws Exception {
        HttpResponse<byte[]> first = nextPicture(page, run, "0");
        assertThat(first.body()).startsWith(0xFF, 0xD8);
        String sequence = first.headers().firstValue("X-Sequence").orElseThrow();
        HttpResponse<byte[]> second = nextPicture(page, run, sequence);
        assertThat(second.headers().firstValue("X-Sequence"))
                .isPresent()
                .isNotEqualTo(first.headers().firstValue("X-Sequence"));
        HttpResponse<String> none =
                page.send(page.request(run + "/pictures/none"), HttpResponse.BodyHandlers.ofString());
        assertThat(none.statusCode()).isEqualTo(404);
    }

    /** Asks again while there is none: a busy machine may need more than a second for a picture. */
    private static HttpResponse<byte[]> nextPicture(OpenedPage page, String run, String after) throws Exception {
        while (true) {
            HttpResponse<byte[]> picture = page.send(
                    page.request(run + "/pictures/view?after=" + after), HttpResponse.BodyHandlers.ofByteArray());
            if (picture.statusCode() != 204) {
                assertThat(picture.statusCode()).isEqualTo(200);
                return picture;
            }
        }
    }

    private static void assertOutputs(OpenedPage page, String run) throws Exception {
        HttpResponse<byte[]> part = page.send(
                page.request(run + "/outputs/look.mp4").header("Range", "bytes=4-7"),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(new String(part.body(), java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("ftyp");
        assertThat(part.headers().firstValue("Content-Type")).hasValue("video/mp4");
        HttpResponse<String> trace =
                page.send(page.request(run + "/outputs/look.jsonl"), HttpResponse.BodyHandlers.ofString());
        assertThat(trace.headers().firstValue("Content-Disposition")).hasValue("attachment");
        for (String name : new String[] {"none", "report.json", "..%2f..%2fx", "%2e%2e/x", "/etc/passwd"}) {
            HttpResponse<String> refused =
                    page.send(page.request(run + "/outputs/" + name), HttpResponse.BodyHandlers.ofString());
            assertThat(refused.statusCode()).as(name).isBetween(400, 404);
        }
    }

    /** Leaves a link to a file beyond the folder, which is no output, and a run without a report. */
    private void assertSurvivesAKill(OpenedPage page) throws Exception {
        String id = start(page, "second.jsonl");
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        Files.createSymbolicLink(folder.resolve("page/runs/" + id + "/link.txt"), secret);
        HttpResponse<String> link = page.send(
                page.request("/api/v1/runs/" + id + "/outputs/link.txt"), HttpResponse.BodyHandlers.ofString());
        assertThat(link.statusCode()).isEqualTo(404);
        Waiting.until("samples are counted", () -> samples(page, "/api/v1/runs/" + id) > 3);
        long first = page.server();
        Programs.run("kill", "-KILL", String.valueOf(first));
        Waiting.until("the launcher starts it once more", () -> page.answers() && page.server() != first);
        assertThat(state(page, "/api/v1/runs/" + id)).isEqualTo("lost");
        Programs.run("kill", "-KILL", String.valueOf(page.server()));
        assertThat(page.process().await().exit()).isEqualTo(137);
    }

    @Test
    void showsARunOfTheCommand() throws Exception {
        new Workplace(folder)
                .file("look.yaml", LOOK.replace("FILE", "look.jsonl").replace("\\n", "\n"));
        Path home = Files.createDirectory(folder.resolve("home"));
        SaccadeProcess.Finished run = SaccadeProcess.of(folder, "run", "look.yaml", "--open", "--max-samples", "5")
                .setting("XDG_CONFIG_HOME", folder.resolve("config"))
                .setting("SACCADE_OPTS", "-Duser.home=" + home)
                .run();
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).contains("On a page: http://127.0.0.1:", "/?token=", "#/runs/");
        assertThat(folder.resolve("look.jsonl")).exists();
        try (Stream<Path> records = Files.walk(home.resolve("Saccade/runs"))) {
            assertThat(records.map(file -> file.getFileName().toString()))
                    .contains("report.json", "pipeline.yaml", "log.txt");
        }
    }
}
