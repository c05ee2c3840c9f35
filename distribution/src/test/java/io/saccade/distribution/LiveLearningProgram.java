package io.saccade.distribution;

import io.saccade.core.Pipeline;
import io.saccade.core.Run;
import io.saccade.core.Saccade;
import io.saccade.core.option.RunOptions;
import io.saccade.core.report.Report;
import io.saccade.core.report.RunSnapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A program that runs {@code gaze-live} with a person who does not wait, until some networks were published and used.
 * Arguments: the installation, a folder, and how many networks.
 */
final class LiveLearningProgram {
    private static final int SAMPLES_AFTER = 60;

    private LiveLearningProgram() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        int networks = Integer.parseInt(arguments[2]);
        try (Saccade saccade = Saccade.open(Path.of(arguments[0]))) {
            RunOptions options = RunOptions.defaults()
                    .in(folder)
                    .out(folder)
                    .set(List.of(
                            "steer/haar-eyes.source.with.live=false",
                            "steer/haar-eyes.source.with.fps=2.5",
                            "steer/haar-eyes.source.with.width=320",
                            "steer/haar-eyes.source.with.height=240"));
            Path pipeline = Path.of(arguments[0]).resolve("pipelines/gaze-live.yaml");
            Run run = saccade.start(Pipeline.file(pipeline), options);
            Waiting.until("better networks steer", () -> run.isDone() || replacements(run) >= networks);
            long used = steered(run);
            Waiting.until("they steer for a while", () -> run.isDone() || steered(run) >= used + SAMPLES_AFTER);
            run.stop();
            Report report = run.await();
            Files.writeString(folder.resolve("report.json"), report.toJson());
        }
    }

    private static long replacements(Run run) {
        return run.snapshot().replacements().size();
    }

    private static long steered(Run run) {
        return run.snapshot().roads().stream()
                .filter(road -> road.pipeline().equals("steer"))
                .mapToLong(RunSnapshot::samples)
                .sum();
    }
}
