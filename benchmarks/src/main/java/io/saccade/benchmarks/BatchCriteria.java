package io.saccade.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Films in workers that stay, against a loop that starts the installed program for each film. */
final class BatchCriteria {
    private static final double MOST_OVERHEAD_MILLIS = 60;
    private static final double LEAST_FASTER = 5;
    private static final double LEAST_FASTER_LIPS = 1.5;
    private static final int FEW = 20;
    private static final int MANY = 120;
    private static final int LOOPED = 4;
    private static final int BATCHES = 3;
    private static final String CLIP = "lwbsza";
    private static final String GENERATOR = "golden/wav2lip/tiny-generator.onnx";
    private static final String VOICE = "speech/grid_lwbsza.wav";
    private static final String SHORT = """
            pipeline: short
            capture: { type: video, with: { source: film.mpg } }
            recorders: [{ type: video, with: { file: short.mp4 } }]
            """;
    private static final int DRIVEN = Integer.getInteger("benchmarks.batch.items", 10_000);
    private static final double MOST_DRIVER_MEGABYTES = 80;
    private static final double MOST_RERUN_MILLIS = 3000;
    private static final int RERUN = 1000;
    private static final String LAKE = """
            pipeline: lake
            trainer:
              type: q-learning
              with:
                environment: frozen-lake
                episodes: 2
                epsilon: { random-episodes: 1 }
                table: q.npy
            """;
    private static final String LIST = """
            pipeline: list
            capture: { type: video, with: { source: film.mp4 } }
            recorders: [{ type: trace, with: { file: trace.jsonl } }]
            """;

    static final Criterion BATCH = new Criterion(
            "batch",
            "films in two workers that stay, against a loop of 'saccade run'; the first row: one worker",
            bench -> measured());

    private final Path launcher;
    private final Path folder;

    private BatchCriteria(Path launcher, Path folder) {
        this.launcher = launcher;
        this.folder = folder;
    }

    private static List<Row> measured() throws Exception {
        Path launcher = Workbench.launcher();
        ReferenceData.require(Clips.file(CLIP));
        ReferenceData.require(GENERATOR);
        Path folder = Files.createTempDirectory("saccade-batch");
        try {
            return new BatchCriteria(launcher, folder).rows();
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
            }
        }
    }

    private List<Row> rows() throws Exception {
        Path film = ReferenceData.at(Clips.file(CLIP));
        write("short.yaml", SHORT);
        write("list.yaml", LIST);
        saccade("run", "short.yaml", "--set", "capture.source=" + film, "--max-samples", "5", "--quiet");
        copies("few", folder.resolve("short.mp4"), FEW);
        copies("many", folder.resolve("short.mp4"), MANY);
        copies("long", film, 24);
        write("lake.yaml", LAKE);
        return List.of(overhead(), eyes(), lips(), driver(), rerun());
    }

    private Row driver() throws IOException, InterruptedException {
        Process batch = start("batch", "lake.yaml", "--over", "seeds:1-" + DRIVEN, "--out", "lakes", "--quiet");
        double megabytes = DriverMemory.most(batch);
        if (batch.exitValue() != 0) throw new IOException(Files.readString(folder.resolve("log.txt")));
        return Row.atMost(
                String.format("memory for %,d items", DRIVEN), "", "", megabytes, MOST_DRIVER_MEGABYTES, "MB");
    }

    /** Nothing is to do. */
    private Row rerun() throws IOException, InterruptedException {
        double millis = saccade("batch", "lake.yaml", "--over", "seeds:1-" + RERUN, "--out", "lakes", "--quiet");
        return Row.atMost("a rerun of 1,000 items", Row.time(millis), "", millis, MOST_RERUN_MILLIS, "ms");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private void copies(String name, Path film, int count) throws IOException {
        Path copies = Files.createDirectory(folder.resolve(name));
        String file = String.valueOf(film.getFileName());
        for (int i = 0; i < count; i++) Files.copy(film, copies.resolve(i + "-" + file));
    }

    /** From the difference of two batches, so that the start of the batch and of its worker does not count. */
    private Row overhead() throws Exception {
        saccade("run", "list.yaml", "--set", "capture.source=few/0-short.mp4", "--out", "warm", "--quiet");
        List<Double> fresh = new ArrayList<>();
        for (int i = 0; i < LOOPED; i++) {
            fresh.add(saccade("run", "list.yaml", "--set", "capture.source=few/0-short.mp4", "--out", "fresh-" + i));
        }
        double few = batch("list.yaml", "few", "out-few", "--workers", "1");
        double many = batch("list.yaml", "many", "out-many", "--workers", "1");
        double film = (many - few) / (MANY - FEW);
        double process = Medians.of(fresh);
        return Row.atMost("a film of 0.2 s", Row.time(film), Row.time(process), film, MOST_OVERHEAD_MILLIS, "ms");
    }

    private Row eyes() throws Exception {
        return faster("24 films of 3 s, eyes", 24, LEAST_FASTER, "eyes-film", "long", "grid_lwbsza.mpg");
    }

    private Row lips() throws Exception {
        String voice = "capture.audio=" + ReferenceData.at(VOICE);
        String model = "wav2lip.model=" + ReferenceData.at(GENERATOR);
        return faster(
                "20 films of 0.2 s, lips",
                FEW,
                LEAST_FASTER_LIPS,
                "lip-sync",
                "few",
                "short.mp4",
                "--set",
                voice,
                "--set",
                model,
                "--set",
                "capture.until=video-end");
    }

    /** The time of the loop is computed from its first films; that of the batch is the median of several batches. */
    private Row faster(
            String what, int films, double least, String pipeline, String over, String name, String... options)
            throws Exception {
        double loop = 0;
        for (int i = 0; i < LOOPED; i++) {
            List<String> run = new ArrayList<>(List.of("run", pipeline, "--quiet", "--out", pipeline + "-loop-" + i));
            run.addAll(List.of("--set", "capture.source=" + over + "/" + i + "-" + name));
            run.addAll(List.of(options));
            loop += saccade(run.toArray(String[]::new)) * films / LOOPED;
        }
        List<Double> batches = new ArrayList<>();
        for (int i = 0; i < BATCHES; i++) batches.add(batch(pipeline, over, "out-" + pipeline + "-" + i, options));
        double batch = Medians.of(batches);
        return Row.atLeast(what, Row.time(batch), Row.time(loop), loop / batch, least, "x");
    }

    private double batch(String pipeline, String over, String out, String... options) throws Exception {
        List<String> words = new ArrayList<>(List.of("batch", pipeline, "--over", over, "--out", out, "--quiet"));
        words.addAll(List.of(options));
        return saccade(words.toArray(String[]::new));
    }

    /** Runs the program, and returns the milliseconds that it took. */
    private double saccade(String... arguments) throws IOException, InterruptedException {
        long start = System.nanoTime();
        int exit = start(arguments).waitFor();
        if (exit != 0) {
            throw new IOException(
                    List.of(arguments) + " ended with " + exit + ": " + Files.readString(folder.resolve("log.txt")));
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private Process start(String... arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of(launcher.toString()));
        words.addAll(List.of(arguments));
        return new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log.txt").toFile())
                .start();
    }
}
