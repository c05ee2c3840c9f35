package io.saccade.benchmarks;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Lip-syncs one film with the installed program, with one thread for the network. Prints milliseconds per frame: for
 * the whole process from start to end, and for the pipeline alone, from its report.
 */
final class LipFilm {
    /** The film to measure with, made by repeating a clip, since the clips of the reference data are too short. */
    static final String FILM = "film.mp4";

    private static final String MODELS = """
              - { type: faces, with: { which: track } }
              - { type: wav2lip, with: { model: '%s', threads: 1, device: cpu }, queue: { capacity: 16 } }
            """;
    private static final String NETWORK_ALONE = """
              - { type: wav2lip, with: { model: '%s', threads: 1, device: cpu, box: [105, 250, 97, 232] } }
            """;
    private static final String PIPELINE = """
            pipeline: %s
            overwrite: true
            capture: { type: video, with: { source: film.mp4, audio: '%s', until: audio-end } }
            models:
            %srecorders: [%s]
            """;

    private LipFilm() {}

    /** The pipeline with all three: face detection, the network, and the film's encoder. */
    static String whole(Path model, Path voice) {
        String film = "{ type: video, with: { file: lips.mp4 }, queue: { capacity: 16 } }";
        return PIPELINE.formatted("whole", voice, MODELS.formatted(model), film);
    }

    /** The slowest of the three alone: the network, with a given box and without a film. */
    static String networkAlone(Path model, Path voice) {
        String trace = "{ type: trace, with: { file: lips.jsonl } }";
        return PIPELINE.formatted("alone", voice, NETWORK_ALONE.formatted(model), trace);
    }

    /** Makes the film. */
    static void make(Path folder, Path clip, double seconds)
            throws IOException, InterruptedException, LeftOutException {
        Files.writeString(folder.resolve("make.yaml"), """
                pipeline: make
                overwrite: true
                capture: { type: video, with: { source: '%s', loop: true, duration: %s } }
                recorders: [{ type: video, with: { file: %s } }]
                """.formatted(clip, seconds, FILM));
        run(folder, Workbench.launcher().toString(), "make.yaml");
    }

    /** Quantizes the network, on noise, and returns the file. */
    static Path quantize(Path folder, Path model) throws IOException, InterruptedException, LeftOutException {
        Path talkers = NoiseTalker.make(folder.resolve("talkers"));
        Files.writeString(folder.resolve("quantize.yaml"), """
                pipeline: quantize
                overwrite: true
                trainer:
                  type: quantize
                  with: { model: '%s', data: '%s', output: int8.onnx, keep: true, batches: 4 }
                """.formatted(model, talkers));
        run(folder, Workbench.launcher().toString(), "quantize.yaml");
        return folder.resolve("int8.onnx");
    }

    /**
     * Measures and prints.
     *
     * @param arguments the launcher, a name, and the folder of NAME.yaml and the film
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[2]);
        long start = System.nanoTime();
        JsonObject report = run(folder, arguments[0], arguments[1] + ".yaml");
        double millis = (System.nanoTime() - start) / 1e6;
        double frames = report.get("samples").getAsDouble();
        print("lip film " + arguments[1], millis / frames);
        print("lip road " + arguments[1], report.get("durationSeconds").getAsDouble() * 1e3 / frames);
    }

    private static JsonObject run(Path folder, String launcher, String pipeline)
            throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        List<String> words = new ArrayList<>(List.of(launcher, "run", pipeline, "--quiet", "--report", "report.json"));
        Process process = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        int exit = process.waitFor();
        if (exit != 0) throw new IOException(words + " ended with " + exit + ":\n" + Files.readString(said));
        return JsonParser.parseString(Files.readString(folder.resolve("report.json")))
                .getAsJsonObject();
    }

    private static void print(String name, double millis) {
        System.out.println(new Gson().toJson(Map.of("name", name, "ms", millis, "min", millis)));
    }
}
