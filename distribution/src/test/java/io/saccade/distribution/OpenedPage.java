package io.saccade.distribution;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** {@code saccade open} in a process of its own, used by its HTTP API as a script would. */
final class OpenedPage implements AutoCloseable {
    private final SaccadeProcess.Running process;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final String token;

    private OpenedPage(SaccadeProcess.Running process, URI address) {
        this.process = process;
        this.address = "http://127.0.0.1:" + address.getPort();
        this.token = address.getQuery().replace("token=", "");
    }

    /** @param folder where it writes its address, its token and the folder {@code page} */
    static OpenedPage start(Path folder) throws Exception {
        return start(folder, process -> process);
    }

    /** @param setup gets the command before it is started */
    static OpenedPage start(Path folder, UnaryOperator<SaccadeProcess> setup) throws Exception {
        Path out = folder.resolve("address.txt");
        Files.deleteIfExists(out);
        SaccadeProcess command =
                SaccadeProcess.of(folder, "open", "--no-browser", "--out", "page", "--port", freePort());
        SaccadeProcess.Running process = setup.apply(command)
                .setting("XDG_CONFIG_HOME", folder.resolve("config"))
                .printingTo(out)
                .start();
        Waiting.until(
                "the address is printed",
                () -> Files.exists(out) && Files.readString(out).endsWith("\n"));
        return new OpenedPage(process, URI.create(Files.readString(out).strip()));
    }

    /** Not the usual one: another test's server could take it while this one is started once more. */
    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return String.valueOf(socket.getLocalPort());
        }
    }

    SaccadeProcess.Running process() {
        return process;
    }

    /** The address that gives a browser access. */
    String address() {
        return address + "/?token=" + token;
    }

    String plainAddress() {
        return address + "/";
    }

    int port() {
        return URI.create(address).getPort();
    }

    /** The header that gives a script access. */
    String authorization() {
        return "Authorization: Bearer " + token;
    }

    /** The process of the server, which the launcher waits for. */
    long server() {
        return ProcessHandle.of(process.pid()).stream()
                .flatMap(ProcessHandle::children)
                .mapToLong(ProcessHandle::pid)
                .findFirst()
                .orElse(-1);
    }

    boolean answers() throws InterruptedException {
        try {
            return send(request("/api/v1/runs"), HttpResponse.BodyHandlers.ofString())
                            .statusCode()
                    == 200;
        } catch (IOException e) { // no server now
            return false;
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + token);
    }

    <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body)
            throws IOException, InterruptedException {
        return http.send(request.build(), body);
    }

    JsonElement get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request(path), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new AssertionError(path + ": " + answer.statusCode() + answer.body());
        return JsonParser.parseString(answer.body());
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send(
                request(path).POST(HttpRequest.BodyPublishers.ofString(json)), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> put(String path, String json) throws IOException, InterruptedException {
        return send(request(path).PUT(HttpRequest.BodyPublishers.ofString(json)), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        process.close();
    }
}
