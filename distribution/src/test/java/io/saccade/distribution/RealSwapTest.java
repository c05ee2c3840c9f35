package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replaces the network again and again while a clip is played live: no frame is lost, and each has the right gaze. */
class RealSwapTest {
    private static final int FEW = 4;
    private static final int MANY = 200;
    private static final long MOST_KIB_A_SWAP = 50;

    /** With it the resident memory tells what grows beside the heap; the program tells how much of the heap is used. */
    private static final List<String> FIXED_HEAP = List.of("-Xms256m", "-Xmx256m", "-XX:+AlwaysPreTouch");

    private static final String PIPELINE = """
            capture:
              type: haar-eyes
              with:
                source: { type: video, with: { source: clip.mp4, loop: true, live: true } }
                track: true
            models:
              - type: onnx-gaze
                with: { model: gaze.onnx }
                queue: { when-full: block }
                watch: %s
            recorders:
              - { type: video, with: { file: film.mp4 }, queue: { when-full: block } }
              - { type: trace, with: { file: trace.jsonl }, queue: { when-full: block } }
            """;

    private Path folder;
    private Workplace place;
    private final List<String> said = new ArrayList<>();
    /** Memory by the number of swaps, in KiB. */
    private final Map<Integer, Long> used = new TreeMap<>();

    @BeforeEach
    void workplace(@TempDir Path temporary) {
        folder = temporary;
        place = new Workplace(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"replace", "watch"})
    void eachSampleCarriesTheGazeOfTheNetworkInTheReport(String how) throws Exception {
        swap(how, FEW);
        check(how, FEW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"replace", "watch"})
    @EnabledIfSystemProperty(named = "long.tests", matches = "true")
    void memoryStaysFlat(String how) throws Exception {
        swap(how, MANY);
        check(how, MANY);
        int settled = SwapProgram.SETTLED_AFTER;
        long grown = used.get(MANY) - used.get(settled);
        System.out.printf(
                "%s: %,d KiB after %d swaps, %,d after %d%n", how, used.get(settled), settled, used.get(MANY), MANY);
        assertThat(grown).isLessThan(MOST_KIB_A_SWAP * (MANY - settled));
    }

    private void swap(String how, int swaps) throws Exception {
        place.file("swap.yaml", PIPELINE.formatted(how.equals("watch")));
        List<String> command = new ArrayList<>(List.of(EmbeddingTest.embedding(SwapProgram.class, folder)));
        command.addAll(1, FIXED_HEAP);
        command.add(how);
        command.add(String.valueOf(swaps));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("DISPLAY");
        Process program = builder.start();
        try (BufferedReader output = program.inputReader();
                OutputStream input = program.getOutputStream()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                said.add(line);
                if (!line.startsWith("measure after ")) continue;
                String[] words = line.split("[ :]+");
                used.put(Integer.valueOf(words[2]), Long.parseLong(words[3]) + measured(program.pid()));
                input.write('\n');
                input.flush();
            }
            assertThat(program.waitFor()).as(String.join("\n", said)).isZero();
        } finally {
            program.destroyForcibly();
        }
    }

    /** Resident memory after everything that is free was given back. */
    private static long measured(long pid) throws Exception {
        String jcmd = Path.of(System.getProperty("java.home"), "bin/jcmd").toString();
        for (String action : List.of("GC.run", "System.trim_native_heap")) {
            Programs.run(jcmd, String.valueOf(pid), action);
        }
        return Programs.residentKibibytes(pid);
    }

    private void check(String how, int swaps) throws Exception {
        JsonObject report = JsonParser.parseString(Files.readString(folder.resolve("report.json")))
                .getAsJsonObject();
        List<JsonObject> lines = place.trace("trace.jsonl");
        long samples = report.get("samples").getAsLong();
        assertThat(report.get("outcome").getAsString()).as(said.toString()).isEqualTo("done");
        assertThat(lines).hasSize((int) samples);
        assertThat(Film.decode(folder.resolve("film.mp4")).frames()).isEqualTo(samples);
        for (JsonElement queue : report.getAsJsonArray("queues")) {
            assertThat(queue.getAsJsonObject().get("dropped").getAsLong()).isZero();
        }
        List<Long> firsts = firstSamples(report);
        assertThat(firsts).hasSize(how.equals("watch") ? swaps + 1 : swaps).isSorted();
        int networks = 0;
        for (JsonObject line : lines) {
            long index = line.get("index").getAsLong();
            while (networks < firsts.size() && firsts.get(networks) <= index) networks++;
            if (!line.has("gaze")) continue;
            assertThat(line.getAsJsonObject("gaze").get("x").getAsDouble())
                    .as("gaze of sample %d", index)
                    .isEqualTo(SwapProgram.answer(networks));
        }
        if (how.equals("watch")) checkBrokenFiles(swaps);
    }

    private static List<Long> firstSamples(JsonObject report) {
        List<Long> firsts = new ArrayList<>();
        for (JsonElement element : report.getAsJsonArray("replacements")) {
            JsonObject replacement = element.getAsJsonObject();
            assertThat(replacement.get("stage").getAsString()).isEqualTo("onnx-gaze");
            assertThat(replacement.getAsJsonObject("changed").get("model").getAsString())
                    .endsWith(".onnx");
            firsts.add(replacement.get("firstSample").getAsLong());
        }
        return firsts;
    }

    private void checkBrokenFiles(int swaps) {
        for (String what : List.of("text", "truncated", "half-written", "wrong shape", "no data")) {
            assertThat(said)
                    .as(what)
                    .anyMatch(line -> line.startsWith(what + ": onnx-gaze: ")
                            && line.contains("can't be used, so the old model works on: "));
        }
        assertThat(said).contains("replacements after broken files: " + swaps);
    }
}
