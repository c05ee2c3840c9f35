package io.saccade.page.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.saccade.core.Saccade;
import io.saccade.page.run.RunStore;
import io.saccade.page.server.AccessToken;
import io.saccade.page.server.PageServer;
import io.saccade.page.server.RawRequest;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The API of an installation without plugins. */
class ApiTest {
    @TempDir
    Path folder;

    private Saccade saccade;
    private Api api;
    private PageServer server;

    @BeforeEach
    void open() throws Exception {
        Path home = Files.createDirectories(folder.resolve("home/pipelines")).getParent();
        Files.createDirectories(home.resolve("plugins"));
        Files.writeString(
                home.resolve("pipelines/look.yaml"),
                "# yaml-language-server: $schema=x.json\n# Looks.\n# On two lines.\n#   saccade run look\npipeline: look\n");
        saccade = Saccade.open(home);
        api = new Api(saccade, home, RunStore.open(saccade, folder.resolve("page")), false);
        server = PageServer.start(freePort(), AccessToken.kept(folder.resolve("token")), api);
    }

    @AfterEach
    void close() throws Exception {
        server.close();
        saccade.close();
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** An answer of the server. */
    private record Answer(int statusCode, String body) {}

    private Answer send(String method, String path, String body) throws Exception {
        String token = server.address().getQuery().replace("token=", "");
        String head = method + " " + path + " HTTP/1.0\r\nHost: localhost\r\nAuthorization: Bearer " + token
                + "\r\nContent-Length: " + body.length() + "\r\n\r\n";
        String answer = RawRequest.send(server.address().getPort(), head + body);
        return new Answer(RawRequest.status(answer), answer.substring(answer.indexOf("\r\n\r\n") + 4));
    }

    private JsonElement get(String path) throws Exception {
        Answer answer = send("GET", path, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonParser.parseString(answer.body());
    }

    @Test
    void isWhatItsDescriptionSays() throws Exception {
        Set<String> described = new TreeSet<>();
        try (InputStream file = Api.class.getResourceAsStream("/io/saccade/page/web/openapi.json")) {
            JsonObject paths = JsonParser.parseReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .getAsJsonObject()
                    .getAsJsonObject("paths");
            paths.entrySet().forEach(path -> path.getValue()
                    .getAsJsonObject()
                    .keySet()
                    .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        }
        Set<String> built = new TreeSet<>();
        api.routes().forEach(route -> built.add(route.method() + " " + route.template()));
        assertThat(described).isEqualTo(built);
    }

    @Test
    void listsShowsAndSavesPipelines() throws Exception {
        JsonObject look = get("/api/v1/pipelines").getAsJsonArray().get(0).getAsJsonObject();
        assertThat(look.get("name").getAsString()).isEqualTo("look");
        assertThat(look.get("description").getAsString()).isEqualTo("Looks. On two lines.");
        assertThat(send("PUT", "/api/v1/pipelines/mine", "{\"yaml\":\"pipeline: mine\"}")
                        .statusCode())
                .isEqualTo(204);
        JsonObject mine = get("/api/v1/pipelines/mine").getAsJsonObject();
        assertThat(mine.get("yaml").getAsString()).isEqualTo("pipeline: mine");
        assertThat(mine.get("shipped").getAsBoolean()).isFalse();
        for (String name : List.of("a.b", "a%20b", "%C3%A4", "-x", "x".repeat(61))) {
            assertThat(send("PUT", "/api/v1/pipelines/" + name, "{\"yaml\":\"x\"}")
                            .statusCode())
                    .as(name)
                    .isEqualTo(422);
        }
        for (String name : List.of("..%2Fx", "..", "%2e%2e", "a/../../b")) {
            assertThat(send("PUT", "/api/v1/pipelines/" + name, "{\"yaml\":\"x\"}")
                            .statusCode())
                    .as(name)
                    .isBetween(400, 422);
        }
        assertThat(Files.exists(folder.resolve("page/x.yaml"))).isFalse();
        assertThat(send("GET", "/api/v1/pipelines/none", "").statusCode()).isEqualTo(404);
    }

    @Test
    void saysWhereAPipelineIsWrong() throws Exception {
        Answer answer =
                send("POST", "/api/v1/check", "{\"yaml\":\"pipeline: x\\ncapture: {type: none}\\nother: 1\\n\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonObject first = JsonParser.parseString(answer.body())
                .getAsJsonObject()
                .getAsJsonArray("problems")
                .get(0)
                .getAsJsonObject();
        assertThat(first.get("line").getAsInt()).isEqualTo(2);
        assertThat(first.get("key").getAsString()).startsWith("capture");
        assertThat(send("POST", "/api/v1/runs", "{\"yaml\":\"pipeline: x\"}").statusCode())
                .isEqualTo(422);
        assertThat(get("/api/v1/runs").getAsJsonArray()).isEmpty();
    }

    @Test
    void refusesWrongContentAndPaths() throws Exception {
        for (String body : List.of("", "[]", "{", "{}", "{\"yaml\":1}", "{\"yaml\":\"a\",\"pipeline\":\"b\"}")) {
            assertThat(send("POST", "/api/v1/runs", body).statusCode()).as(body).isEqualTo(400);
        }
        assertThat(send("POST", "/api/v1/runs", "{\"pipeline\":\"none\"}").statusCode())
                .isEqualTo(404);
        assertThat(send("POST", "/api/v1/runs", "{\"pipeline\":\"look\",\"out\":\"../x\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(send("POST", "/api/v1/runs", "{\"pipeline\":\"look\",\"out\":\"/tmp\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(send("GET", "/api/v1/none", "").statusCode()).isEqualTo(404);
        assertThat(send("DELETE", "/api/v1/runs", "").statusCode()).isEqualTo(405);
        assertThat(send("GET", "/api/v1/runs/20261130-125457-737-demo", "").statusCode())
                .isEqualTo(404);
        assertThat(send("GET", "/api/v1/files?folder=/etc", "").statusCode()).isEqualTo(404);
        assertThat(send("GET", "/api/v1/files?folder=../..", "").statusCode()).isEqualTo(404);
        assertThat(send("GET", "/metrics", "").statusCode()).isEqualTo(200);
    }

    @Test
    void showsTheInputsOfARunAndNoOtherFile() throws Exception {
        Path film = Files.writeString(folder.resolve("a film.mp4"), "0123456789");
        Path page = Files.writeString(folder.resolve("page.html"), "<script>");
        Path second =
                Files.writeString(Files.createDirectory(folder.resolve("other")).resolve("a film.mp4"), "second");
        Path gone = folder.resolve("gone.onnx");
        String id = "20261130-125457-737-look";
        Path run = Files.createDirectories(folder.resolve("page/runs/" + id));
        Files.write(run.resolve("inputs.txt"), List.of(film.toString(), page.toString(), second.toString(), gone + ""));
        assertThat(get("/api/v1/runs/" + id).getAsJsonObject().get("inputs").toString())
                .isEqualTo("[\"a film.mp4\",\"page.html\",\"3/a film.mp4\",\"gone.onnx\"]");
        String inputs = "/api/v1/runs/" + id + "/inputs/";
        assertThat(send("GET", inputs + "a%20film.mp4", "").body()).isEqualTo("0123456789");
        assertThat(send("GET", inputs + "3/a%20film.mp4", "").body()).isEqualTo("second");
        assertThat(raw(inputs + "a%20film.mp4", "Range: bytes=2-4\r\n")).contains(" 206 ", "video/mp4", "\r\n\r\n234");
        assertThat(raw(inputs + "page.html", ""))
                .containsIgnoringCase("content-disposition: attachment")
                .contains("application/octet-stream");
        for (String name :
                List.of("gone.onnx", "none", "..%2finputs.txt", "%2e%2e/inputs.txt", "/etc/passwd", film + "")) {
            assertThat(send("GET", inputs + name.replace(" ", "%20"), "").statusCode())
                    .as(name)
                    .isBetween(400, 404);
        }
    }

    /** A whole answer. */
    private String raw(String path, String headers) throws Exception {
        String token = server.address().getQuery().replace("token=", "");
        return RawRequest.get(
                server.address().getPort(),
                path,
                "Host: localhost\r\nAuthorization: Bearer " + token + "\r\n" + headers);
    }

    @Test
    void listsBatchesByTheirFiles() throws Exception {
        assertThat(get("/api/v1/batches").getAsJsonArray()).isEmpty();
        batch("old", "{\"pipeline\":\"eyes.yaml\",\"items\":9,\"done\":4,\"setAside\":1,\"ended\":false}", 60);
        batch("now", "{\"pipeline\":\"eyes.yaml\",\"items\":9,\"done\":5,\"setAside\":1,\"ended\":false}", 0);
        batch("over", "{\"items\":9,\"done\":9,\"setAside\":0,\"ended\":true}", 60);
        batch("broken", "{", 0);
        Path aside = Files.createDirectories(folder.resolve("page/batches/old/.quarantine/talks/a.mp4"));
        Files.writeString(aside.resolve("result.json"), "{\"key\":\"talks/a.mp4\",\"reason\":\"is empty\"}");
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.writeString(outside.resolve(".progress.json"), "{\"items\":1,\"done\":1,\"setAside\":0,\"ended\":true}");
        Files.createSymbolicLink(folder.resolve("page/batches/link"), outside);

        String batches = get("/api/v1/batches").toString();
        assertThat(batches)
                .contains("{\"name\":\"old\",\"state\":\"stopped\",\"pipeline\":\"eyes.yaml\",\"items\":9,\"done\":4")
                .contains("\"reasons\":[{\"item\":\"talks/a.mp4\",\"reason\":\"is empty\"}]")
                .contains("{\"name\":\"now\",\"state\":\"running\"", "{\"name\":\"over\",\"state\":\"ended\"")
                .doesNotContain("broken", "link");
    }

    private void batch(String name, String progress, int secondsAgo) throws Exception {
        Path batch = Files.createDirectories(folder.resolve("page/batches/" + name));
        Path file = Files.writeString(batch.resolve(".progress.json"), progress);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(secondsAgo)));
    }

    @Test
    void changesNothingWhenReadOnly() throws Exception {
        Api reading = new Api(saccade, folder.resolve("home"), RunStore.open(saccade, folder.resolve("page")), true);
        server.close();
        server = PageServer.start(freePort(), AccessToken.kept(folder.resolve("token")), reading);
        assertThat(send("POST", "/api/v1/runs", "{\"pipeline\":\"look\"}").statusCode())
                .isEqualTo(403);
        assertThat(send("PUT", "/api/v1/pipelines/mine", "{\"yaml\":\"x\"}").statusCode())
                .isEqualTo(403);
        assertThat(send("POST", "/api/v1/check", "{\"yaml\":\"x\"}").statusCode())
                .isEqualTo(200);
        assertThat(get("/api/v1/pipelines").getAsJsonArray()).hasSize(1);
    }
}
