package io.saccade.benchmarks;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The home page in Debian's Chromium, steered by WebDriver's protocol: its first contentful paint and its weight. */
final class PageInBrowser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final String PORT = "17412";
    private static final int LOADS = 7;
    private static final String PAINT = "const done = arguments[0]; new PerformanceObserver((list) => {"
            + " const [paint] = list.getEntriesByName('first-contentful-paint'); if (paint) done(paint.startTime); })"
            + ".observe({type: 'paint', buffered: true});";
    /** Its scripts load after the first paint. */
    /** All files that the page loads, however the browser's caches answer: the page, and what each file names. */
    private static final String WEIGHT = """
            const done = arguments[0];
            const sizes = new Map();
            const visit = async (address) => {
              if (sizes.has(address)) return;
              sizes.set(address, 0);
              const text = await (await fetch(address)).text();
              sizes.set(address, new Blob([text]).size);
              const names = [...text.matchAll(/(?:from |src=|href=)"([^"#]+[.](?:js|css|svg))"/g)];
              await Promise.all(names.map((name) => visit(new URL(name[1], address).href)));
            };
            visit(location.origin + '/').then(() => done([...sizes.values()].reduce((sum, size) => sum + size, 0)));
            """;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process driver;
    private final String session;

    private PageInBrowser(Path profile) throws IOException, InterruptedException {
        driver = new ProcessBuilder(DRIVER.toString(), "--port=" + PORT)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Map<String, ?> chrome = Map.of(
                "binary",
                CHROMIUM.toString(),
                "args",
                List.of("--headless=new", "--no-sandbox", "--disable-gpu", "--user-data-dir=" + profile));
        Map<String, ?> wanted = Map.of("capabilities", Map.of("alwaysMatch", Map.of("goog:chromeOptions", chrome)));
        session = "/session/"
                + ask("/session", wanted).getAsJsonObject().get("sessionId").getAsString();
    }

    static List<Row> measure(PageProcess server, Path profile) throws IOException, InterruptedException {
        if (!Files.isExecutable(CHROMIUM) || !Files.isExecutable(DRIVER)) {
            return List.of(new Row("first contentful paint", "", "", "no Chromium", "", ""));
        }
        try (PageInBrowser browser = new PageInBrowser(profile)) {
            browser.ask(browser.session + "/url", Map.of("url", server.entrance()));
            List<Double> paints = new ArrayList<>();
            for (int i = 0; i < LOADS; i++) {
                browser.ask(browser.session + "/refresh", Map.of());
                paints.add(browser.number("/execute/async", PAINT));
            }
            double weight = browser.number("/execute/async", WEIGHT) / 1e3;
            return List.of(
                    Row.atMost("first contentful paint", "", "", Medians.of(paints), 300, "ms"),
                    Row.atMost("weight without pictures", "", "", weight, 300, "kB"));
        }
    }

    private double number(String command, String script) throws IOException, InterruptedException {
        return ask(session + command, Map.of("script", script, "args", List.of()))
                .getAsDouble();
    }

    /** Asks again while the driver starts. */
    private JsonElement ask(String command, Map<String, ?> body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + command))
                .POST(HttpRequest.BodyPublishers.ofString(new Gson().toJson(body)))
                .build();
        while (true) {
            try {
                HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                JsonObject json = JsonParser.parseString(answer.body()).getAsJsonObject();
                if (answer.statusCode() != 200) throw new IllegalStateException(json.toString());
                return json.get("value");
            } catch (IOException e) {
                if (!driver.isAlive()) throw e;
                Thread.onSpinWait();
            }
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        HttpRequest end = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + session))
                .DELETE()
                .build();
        http.send(end, HttpResponse.BodyHandlers.discarding());
        driver.destroy();
    }
}
