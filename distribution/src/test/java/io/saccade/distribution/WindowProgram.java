package io.saccade.distribution;

import io.saccade.core.Pipeline;
import io.saccade.core.Run;
import io.saccade.core.Saccade;
import io.saccade.core.option.RunOptions;
import io.saccade.core.report.Report;
import java.nio.file.Path;
import java.util.Map;

/** A program that runs pipelines without and with a window, by turns. Arguments: the installation and a folder. */
final class WindowProgram {
    static final String TITLE = "Between two runs";

    private static final Map<String, Integer> SMALL = Map.of("width", 160, "height", 120);

    private WindowProgram() {}

    public static void main(String[] arguments) throws Exception {
        RunOptions options = RunOptions.defaults().out(Path.of(arguments[1]));
        Pipeline face = Pipeline.named("face").capture("demo-face", SMALL).build();
        Pipeline window = Pipeline.named("window")
                .capture("demo-face", Map.of("live", true, "seconds", 600, "width", 160, "height", 120))
                .recorder("preview", Map.of("title", TITLE))
                .build();
        try (Saccade saccade = Saccade.open(Path.of(arguments[0]))) {
            tell("before", saccade.start(face, options.maxSamples(3)).await());
            Run shown = saccade.start(window, options);
            System.out.println("window: started");
            tell("window", shown.await());
            tell("after", saccade.start(face, options.maxSamples(3)).await());
        }
    }

    private static void tell(String what, Report report) {
        System.out.println(
                what + ": " + report.outcome() + " " + report.failure().orElse(""));
    }
}
