package io.saccade.distribution;

import io.saccade.core.Pipeline;
import io.saccade.core.Run;
import io.saccade.core.Saccade;
import io.saccade.core.option.RunOptions;
import io.saccade.core.problem.Problem;
import io.saccade.core.report.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A program that embeds Saccade. Arguments: the installation and a working folder. */
final class EmbeddingProgram {
    private EmbeddingProgram() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        RunOptions options = RunOptions.defaults().out(folder);
        try (Saccade saccade = Saccade.open(Path.of(arguments[0]))) {
            pausing(saccade, options, folder.resolve("live.jsonl"));
            Pipeline eyes = Pipeline.named("eyes")
                    .capture("haar-eyes", Map.of("source", "demo:face"))
                    .recorder("trace", Map.of("file", "eyes.jsonl"))
                    .build();
            tell("eyes", saccade.start(eyes, options.maxSamples(20)).await());
            tell(
                    "from a file",
                    saccade.start(Pipeline.file(folder.resolve("p.yaml")), options)
                            .await());
            List<Problem> problems = saccade.check(
                    Pipeline.named("wrong").capture("demo-fase", Map.of()).build(), options);
            problems.forEach(problem -> System.out.println("problem: " + problem));
        }
    }

    /** A live run that pauses its trace for a while. */
    private static void pausing(Saccade saccade, RunOptions options, Path trace) throws Exception {
        Pipeline live = Pipeline.named("live")
                .capture("demo-face", Map.of("live", true, "seconds", 600, "width", 160, "height", 120))
                .recorder("trace", Map.of("file", "live.jsonl"))
                .build();
        Run run = saccade.start(live, options);
        Waiting.until("something is traced", () -> lines(trace) >= 5);
        run.pause("trace");
        long paused = run.samples();
        Waiting.until("the source went on", () -> run.samples() >= paused + 30);
        long rested = lines(trace);
        run.resume("trace");
        Waiting.until("it is traced again", () -> lines(trace) >= rested + 5);
        run.stop();
        Report report = run.await();
        tell("live", report);
        System.out.println("left out: " + (report.samples() - lines(trace) >= 20));
    }

    private static long lines(Path file) throws Exception {
        return Files.exists(file) ? Files.readString(file).lines().count() : 0;
    }

    private static void tell(String what, Report report) {
        System.out.println(what + ": " + report.outcome() + " " + (report.samples() > 0));
    }
}
