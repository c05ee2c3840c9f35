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
 * A program that measures one thing and prints one JSON object per line.
 *
 * @param words the program and its arguments
 * @param folder the working folder
 * @param environment variables added to those of this process
 */
record Command(List<String> words, Path folder, Map<String, String> environment) {
    private static final Path BIND = Path.of("/usr/bin/taskset");

    /** Runs the program and returns its JSON lines; its other output is shown only if it fails. */
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

    /** The same command bound to one processor, if the system supports it, so that both sides have one thread. */
    Command onOneProcessor() {
        if (!Files.isExecutable(BIND)) return this;
        List<String> bound = Stream.concat(Stream.of(BIND.toString(), "-c", "0"), words.stream())
                .toList();
        return new Command(bound, folder, environment);
    }
}
