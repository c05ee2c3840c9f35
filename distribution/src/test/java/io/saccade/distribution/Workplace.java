package io.saccade.distribution;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.saccade.distribution.SaccadeProcess.Finished;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A user's working folder: contains pipeline files, and receives films and reports. */
record Workplace(Path folder) {
    private static final String PIPELINE = "p.yaml";
    private static final String REPORT = "report.json";
    private static final String EYES = """
            overwrite: true
            capture: { type: haar-eyes, with: { source: "demo:face", track: true } }
            recorders:
              - { type: video, with: { file: out/eyes.mp4, overlay: [eyes, target] } }
              - { type: trace, with: { file: out/eyes.jsonl } }
            """;

    Path file(String name, String text) {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Path write(String name, byte... content) {
        try {
            Path file = path(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    SaccadeProcess saccade(String... arguments) {
        return SaccadeProcess.of(folder, arguments);
    }

    /** Runs this pipeline, with a report. */
    SaccadeProcess pipeline(String yaml) {
        file(PIPELINE, yaml);
        return saccade("run", PIPELINE, "--report", REPORT);
    }

    /** Films a drawn person's eyes for ten seconds into {@code out/}, with a trace. Can be called repeatedly. */
    SaccadeProcess eyes(String... options) {
        file("eyes.yaml", EYES);
        return saccade(
                Stream.concat(Stream.of("run", "eyes.yaml"), Stream.of(options)).toArray(String[]::new));
    }

    Finished check(String yaml) {
        file(PIPELINE, yaml);
        return saccade("check", PIPELINE).run();
    }

    RunReport report() {
        return new RunReport(json(read(REPORT)));
    }

    /** The lines of a trace. */
    List<JsonObject> trace(String name) {
        return read(name).lines().map(Workplace::json).toList();
    }

    private String read(String name) {
        try {
            return Files.readString(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObject json(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }
}
