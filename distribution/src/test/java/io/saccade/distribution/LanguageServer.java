package io.saccade.distribution;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The YAML language server that editors use, over its standard streams (Language Server Protocol). {@code ./verify}
 * installs it; without it, the test is left out.
 */
final class LanguageServer implements AutoCloseable {
    private static final Map<String, Object> SETTINGS =
            Map.of("validate", true, "hover", true, "completion", true, "schemaStore", Map.of("enable", false));
    private static final Gson GSON = new Gson();

    private final Process process;
    private final OutputStream input;
    private final InputStream output;
    private int lastId;

    private LanguageServer(Process process) {
        this.process = process;
        this.input = process.getOutputStream();
        this.output = process.getInputStream();
    }

    static LanguageServer start() throws IOException {
        Path script =
                Path.of(System.getProperty("test.node"), "node_modules/yaml-language-server/bin/yaml-language-server");
        assumeTrue(
                Files.exists(script) && Programs.isInstalled("node"),
                () -> "there is no " + script + ", which ./verify installs; left out");
        LanguageServer server = new LanguageServer(new ProcessBuilder("node", script.toString(), "--stdio")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
        server.ask("initialize", Map.of("capabilities", Map.of()));
        server.tell("initialized", Map.of());
        server.tell("workspace/didChangeConfiguration", Map.of("settings", Map.of("yaml", SETTINGS)));
        return server;
    }

    /** Opens a file as an editor does; returns the marks of the mistakes: line, from 1, and message. */
    List<String> open(Path file) throws IOException {
        tell(
                "textDocument/didOpen",
                Map.of(
                        "textDocument",
                        Map.of("uri", uri(file), "languageId", "yaml", "version", 1, "text", Files.readString(file))));
        while (true) {
            JsonObject message = receive();
            if (!isMethod(message, "textDocument/publishDiagnostics")) continue;
            JsonObject told = message.getAsJsonObject("params");
            if (told.get("uri").getAsString().equals(uri(file))) return marks(told.getAsJsonArray("diagnostics"));
        }
    }

    private static List<String> marks(JsonArray diagnostics) {
        return objects(diagnostics)
                .map(mark -> 1 + line(mark) + ": " + mark.get("message").getAsString())
                .toList();
    }

    private static int line(JsonObject mark) {
        return mark.getAsJsonObject("range")
                .getAsJsonObject("start")
                .get("line")
                .getAsInt();
    }

    /** What the editor offers behind this text in an open file. */
    List<String> completions(Path file, String text) throws IOException {
        JsonObject list = ask("textDocument/completion", behind(file, text)).getAsJsonObject();
        return objects(list.getAsJsonArray("items"))
                .map(item -> item.get("label").getAsString())
                .toList();
    }

    /** What the editor shows when the pointer rests at the end of this text in an open file. */
    String hover(Path file, String text) throws IOException {
        JsonElement shown = ask("textDocument/hover", behind(file, text));
        return shown.isJsonObject()
                ? shown.getAsJsonObject()
                        .getAsJsonObject("contents")
                        .get("value")
                        .getAsString()
                : "";
    }

    private static Map<String, Object> behind(Path file, String text) throws IOException {
        String before = Files.readString(file);
        before = before.substring(0, before.indexOf(text) + text.length());
        int lastLine = before.lastIndexOf('\n') + 1;
        Map<String, Object> position =
                Map.of("line", before.chars().filter(c -> c == '\n').count(), "character", before.length() - lastLine);
        return Map.of("textDocument", Map.of("uri", uri(file)), "position", position);
    }

    private static String uri(Path file) {
        return "file://" + file.toAbsolutePath();
    }

    private void tell(String method, Object params) throws IOException {
        send(Map.of("jsonrpc", "2.0", "method", method, "params", params));
    }

    private JsonElement ask(String method, Object params) throws IOException {
        int id = ++lastId;
        send(Map.of("jsonrpc", "2.0", "id", id, "method", method, "params", params));
        while (true) {
            JsonObject message = receive();
            if (!message.has("method") && message.get("id").getAsInt() == id) return message.get("result");
        }
    }

    /** The next message that is no question. */
    private JsonObject receive() throws IOException {
        while (true) {
            JsonObject message = read();
            if (!message.has("method") || !message.has("id")) return message;
            answer(message);
        }
    }

    private void answer(JsonObject question) throws IOException {
        JsonArray settings = new JsonArray();
        if (isMethod(question, "workspace/configuration")) {
            objects(question.getAsJsonObject("params").getAsJsonArray("items"))
                    .map(item -> item.get("section").getAsString().equals("yaml"))
                    .forEach(own -> settings.add(own ? GSON.toJsonTree(SETTINGS) : JsonNull.INSTANCE));
        }
        send(Map.of("jsonrpc", "2.0", "id", question.get("id"), "result", settings));
    }

    private static boolean isMethod(JsonObject message, String method) {
        return message.has("method") && message.get("method").getAsString().equals(method);
    }

    private static Stream<JsonObject> objects(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonElement::getAsJsonObject);
    }

    private void send(Map<String, ?> message) throws IOException {
        byte[] body = GSON.toJson(message).getBytes(StandardCharsets.UTF_8);
        input.write(("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        input.write(body);
        input.flush();
    }

    private JsonObject read() throws IOException {
        int length = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.startsWith("Content-Length: ")) length = Integer.parseInt(header.substring(16));
        }
        return JsonParser.parseString(new String(output.readNBytes(length), StandardCharsets.UTF_8))
                .getAsJsonObject();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = output.read(); c != '\n'; c = output.read()) {
            if (c < 0) throw new IOException("the language server has ended");
            if (c != '\r') line.append((char) c);
        }
        return line.toString();
    }

    /** Ends the server. */
    @Override
    public void close() {
        process.destroyForcibly();
    }
}
