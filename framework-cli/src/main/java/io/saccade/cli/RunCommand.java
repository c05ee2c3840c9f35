package io.saccade.cli;

import io.saccade.cli.command.DurationConverter;
import io.saccade.cli.command.ReportOption;
import io.saccade.cli.command.RunPages;
import io.saccade.core.Pipeline;
import io.saccade.core.Run;
import io.saccade.core.Saccade;
import io.saccade.core.option.RunOptions;
import io.saccade.core.report.Report;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code saccade run}. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Runs a pipeline to its end. Ctrl-C stops it and completes the recordings.")
final class RunCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PIPELINE", description = "A file, or the name of a shipped pipeline such as demo.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String pipeline;

    @Mixin
    private final PlanningOptions planning = new PlanningOptions();

    @Option(names = "--max-samples", paramLabel = "N", description = "End after N samples.")
    private long maxSamples = Long.MAX_VALUE;

    @Option(
            names = "--duration",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "End after a time, such as 10s, 500ms or 2m.")
    private @Nullable Duration duration;

    @Option(names = "--dry-run", description = "Do everything except act: move no pointer, switch no device.")
    private boolean dryRun;

    @Option(names = "--stages", description = "Print a line for each stage every two seconds.")
    private boolean stages;

    @Option(names = "--open", description = "Show the run on a page in your browser.")
    private boolean open;

    @Mixin
    private final ReportOption report = new ReportOption();

    @Mixin
    private final HomeOptions home = new HomeOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private SaccadeCommand saccadeCommand;

    @Override
    public Integer call() throws Exception {
        refuseBadOptions();
        RunSummary summary = new RunSummary(spec.commandLine().getErr(), report.file(), home.log());
        try (Interruption interruption = Interruption.install(summary);
                Saccade saccade = home.open()) {
            new PluginNotes(spec.commandLine().getErr(), home.log()).tell(saccade);
            Path file = new PipelineFinder(HomeOptions.home()).find(pipeline);
            if (open) return onPage(saccade, file, interruption, summary);
            return end(saccade.start(Pipeline.file(file), options()), interruption, summary);
        }
    }

    private int end(Run run, Interruption interruption, RunSummary summary) throws InterruptedException {
        interruption.watch(run);
        Report result = await(run);
        summary.tell(result);
        return result.exitCode();
    }

    /** At a terminal the page stays after the end, so that the user can look at the films. */
    private int onPage(Saccade saccade, Path file, Interruption interruption, RunSummary summary) throws Exception {
        RunPages pages = CommandModules.runPages(HomeOptions.home())
                .orElseThrow(() -> mistake("--open: this installation has no folder commands/page"));
        PrintWriter err = spec.commandLine().getErr();
        try (RunPages.RunPage page = pages.open(saccade, HomeOptions.home(), err)) {
            RunOptions watched = options().onlyRun(false).watched(true);
            int code = end(page.start(file, watched), interruption, summary);
            interruption.ended(code);
            if (Boolean.getBoolean("saccade.terminal")) {
                err.println("The page stays open until you press Ctrl-C.");
                err.flush();
                new CountDownLatch(1).await();
            }
            return code;
        }
    }

    private void refuseBadOptions() {
        if (maxSamples < 1) throw mistake("--max-samples must be 1 or more, but is " + maxSamples);
        if (duration != null && duration.isZero()) throw mistake("--duration must be more than 0");
        report.check();
    }

    private ParameterException mistake(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    private RunOptions options() {
        RunOptions options = planning.options()
                .dryRun(dryRun)
                .maxSamples(maxSamples)
                .terminal(saccadeCommand.terminal())
                .onlyRun(true);
        return duration == null ? options : options.duration(duration);
    }

    private Report await(Run run) throws InterruptedException {
        try (ProgressDisplay display = ProgressDisplay.of(run, home.log(), saccadeCommand.terminal(), stages)) {
            display.start();
            return run.await();
        }
    }
}
