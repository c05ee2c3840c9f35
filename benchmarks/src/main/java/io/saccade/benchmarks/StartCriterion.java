package io.saccade.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The start-up time of the installed program, with its natives already unpacked. */
final class StartCriterion extends Criterion {
    private static final int TIMES = 5;

    StartCriterion() {
        super("start", "the installed program, from its start to its end, natives unpacked");
    }

    @Override
    List<Row> measure(Workbench bench) throws Exception {
        String launcher = Workbench.launcher().toString();
        String film = ReferenceData.require(Clips.file("lwbsza")).toString();
        String model = ReferenceData.require(GazeCriterion.MODEL).toString();
        Path folder = Files.createTempDirectory("saccade-start");
        Path pipeline = Files.writeString(folder.resolve("first.yaml"), """
                pipeline: first
                overwrite: true
                capture: { type: haar-eyes, with: { source: "%s" } }
                models: [{ type: onnx-gaze, with: { model: "%s" } }]
                recorders: [{ type: trace, with: { file: first.jsonl } }]
                """.formatted(film, model));
        try {
            double check = median(launcher, "check", "demo") / 1e3;
            double first = median(
                    launcher, "run", pipeline.toString(), "--quiet", "--max-samples", "1", "--out", folder.toString());
            return List.of(Row.atMost("saccade check demo", "", "", check, 1, "s"), Row.told("run to one gaze", first));
        } finally {
            remove(folder);
        }
    }

    /** Milliseconds; the first run, which unpacks natives and warms the disk cache, is not counted. */
    private static double median(String... words) throws IOException, InterruptedException {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i <= TIMES; i++) {
            long start = System.nanoTime();
            Process process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            int exit = process.waitFor();
            if (exit != 0) throw new IOException(Arrays.toString(words) + " ended with " + exit);
            if (i > 0) millis.add((System.nanoTime() - start) / 1e6);
        }
        return Medians.of(millis);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) Files.delete(file);
        }
        Files.delete(folder);
    }
}
