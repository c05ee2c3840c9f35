package io.saccade.batch.flink;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.saccade.batch.work.BatchStopped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The HTTP interface of a Flink cluster. Any thread. */
final class FlinkApi {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int NOT_FOUND = 404;
    private static final int ERROR = 400;
    private static final int UNAVAILABLE = 503;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final URI address;

    /** @param address such as {@code http://host:8081}; a path is kept, for a proxy */
    FlinkApi(URI address) {
        this.address = URI.create(address.toString().replaceFirst("/*$", "/"));
    }

    URI address() {
        return address;
    }

    /** Asks; empty if the cluster does not know the thing. */
    Optional<JsonElement> find(String path) throws IOException, InterruptedException, BatchStopped {
        HttpResponse<String> response = send(request(path).GET());
        if (response.statusCode() == NOT_FOUND) return Optional.empty();
        return Optional.of(json(response));
    }

    /** Asks for something that every cluster has. */
    JsonObject get(String path) throws IOException, InterruptedException, BatchStopped {
        return json(send(request(path).GET())).getAsJsonObject();
    }

    JsonObject post(String path, JsonObject body) throws IOException, InterruptedException, BatchStopped {
        HttpRequest.Builder request =
                request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body.toString()));
        return json(send(request)).getAsJsonObject();
    }

    /** Uploads a jar. Returns its id on the cluster. */
    String upload(java.nio.file.Path jar) throws IOException, InterruptedException, BatchStopped {
        String boundary = "saccade-" + UUID.randomUUID();
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"jarfile\"; filename=\""
                + jar.getFileName() + "\"\r\nContent-Type: application/java-archive\r\n\r\n";
        BodyPublisher body = BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofFile(jar),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        HttpRequest.Builder request = request("jars/upload")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(body);
        String name = json(send(request)).getAsJsonObject().get("filename").getAsString();
        return name.substring(name.lastIndexOf('/') + 1);
    }

    void delete(String path) throws IOException, InterruptedException, BatchStopped {
        json(send(request(path).DELETE()));
    }

    void patch(String path) throws IOException, InterruptedException, BatchStopped {
        json(send(request(path).method("PATCH", BodyPublishers.noBody())));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private JsonElement json(HttpResponse<String> response) throws IOException, BatchStopped {
        if (response.statusCode() == UNAVAILABLE) throw new IOException("the JobManager is starting");
        try {
            JsonElement body = JsonParser.parseString(response.body());
            if (response.statusCode() < ERROR) return body;
            throw new BatchStopped(1, "the cluster at " + address + " refused: " + reason(body));
        } catch (JsonParseException | IllegalStateException e) {
            throw new BatchStopped(
                    2,
                    address + " answers with status " + response.statusCode()
                            + ", but not like Flink: give the address of the JobManager's web interface in --flink");
        }
    }

    /** The sentence of our own job's main method; otherwise the first line of the error. */
    private static String reason(JsonElement body) {
        JsonArray errors = body.getAsJsonObject().getAsJsonArray("errors");
        List<String> lines = StreamSupport.stream(errors.spliterator(), false)
                .flatMap(error -> error.getAsString().lines())
                .map(String::strip)
                .toList();
        return lines.stream()
                .filter(line -> line.contains("IllegalStateException: the JobManager "))
                .map(line -> line.replaceFirst(".*IllegalStateException: ", ""))
                .findFirst()
                .or(() -> lines.stream()
                        .filter(line -> line.startsWith("Caused by: "))
                        .reduce((a, b) -> b))
                .or(() -> lines.stream().findFirst())
                .orElse("no reason given");
    }
}
