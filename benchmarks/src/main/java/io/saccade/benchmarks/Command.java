package io.saccade.benchmarks;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A program that measures one thing and prints it, a JSON object a line.
 *
 * @param words the program and its arguments
 * @param folder where it runs
 * @param environment variables beside those of this process
 */
record Command(List<String> words, Path folder, Map<String, String> environment) {
    private static final Path BIND = Path.of("/usr/bin/taskset");

    /** Runs it; what it says beside its JSON is told only when it fails. */
    List<JsonObject> run() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        if (exit != 0) throw new IOException(String.join(" ", words) + " ended with " + exit + ":\n" + said);
        return said.lines()
                .filter(line -> line.startsWith("{"))
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .toList();
    }

    /** The same, on one processor where this system can bind it to one: no side has more threads then. */
    Command onOneProcessor() {
        if (!Files.isExecutable(BIND)) return this;
        List<String> bound = Stream.concat(Stream.of(BIND.toString(), "-c", "0"), words.stream())
                .toList();
        return new Command(bound, folder, environment);
    }
}
