package io.saccade.benchmarks;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code saccade open} of the built distribution, used by its HTTP API. */
final class PageProcess implements AutoCloseable {
    private static final String PORT = "17411";
    /** The clock of /proc, in ticks a second. */
    private static final double TICKS = 100;

    private final Process process;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final String token;
    private final double firstPageSeconds;

    private PageProcess(Process process, URI address, long startNanos) throws IOException, InterruptedException {
        this.process = process;
        this.address = "http://127.0.0.1:" + address.getPort();
        this.token = address.getQuery().replace("token=", "");
        send("/");
        this.firstPageSeconds = (System.nanoTime() - startNanos) / 1e9;
    }

    /** Starts the server, and asks for its first page. */
    static PageProcess start(Path folder) throws LeftOutException, IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Workbench.launcher().toString(),
                        "open",
                        "--no-browser",
                        "--port",
                        PORT,
                        "--out",
                        folder.resolve("page").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment()
                .putAll(Map.of("XDG_CONFIG_HOME", folder.resolve("config").toString()));
        long start = System.nanoTime();
        Process process = builder.start();
        String printed = process.inputReader().readLine();
        if (printed == null) throw new IOException("'saccade open' printed no address");
        return new PageProcess(process, URI.create(printed), start);
    }

    /** From the start of the process to the first page. */
    double firstPageSeconds() {
        return firstPageSeconds;
    }

    /** The address that gives a browser access. */
    String entrance() {
        return address + "/?token=" + token;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + token);
    }

    <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body)
            throws IOException, InterruptedException {
        return http.send(request.build(), body);
    }

    private String send(String path) throws IOException, InterruptedException {
        return send(request(path), HttpResponse.BodyHandlers.ofString()).body();
    }

    JsonObject get(String path) throws IOException, InterruptedException {
        return JsonParser.parseString(send(path)).getAsJsonObject();
    }

    JsonObject post(String path, JsonObject body) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).POST(HttpRequest.BodyPublishers.ofString(body.toString()));
        String answer = send(request, HttpResponse.BodyHandlers.ofString()).body();
        return answer.isEmpty()
                ? new JsonObject()
                : JsonParser.parseString(answer).getAsJsonObject();
    }

    /** The CPU time of the server, in seconds. */
    double cpuSeconds() throws IOException {
        long server =
                process.children().mapToLong(ProcessHandle::pid).findFirst().orElse(process.pid());
        String stat = Files.readString(Path.of("/proc/" + server + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) process.destroyForcibly();
    }
}
