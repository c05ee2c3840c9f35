package io.saccade.cli;

import io.saccade.core.Pipeline;
import io.saccade.core.Saccade;
import io.saccade.core.option.RunOptions;
import io.saccade.core.problem.InvalidPipelineException;
import io.saccade.core.problem.Problem;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code saccade check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks pipeline files and lists all their problems. Opens no device and writes no file.")
final class CheckCommand extends InstalledCommand {
    @Parameters(arity = "1..*", paramLabel = "PIPELINE", description = "A file, or the name of a shipped pipeline.")
    private List<String> pipelines = new ArrayList<>();

    @Mixin
    private final PlanningOptions planning = new PlanningOptions();

    @Override
    int call(Saccade saccade, PrintWriter out) {
        new PluginNotes(spec().commandLine().getErr(), home().log()).tell(saccade);
        List<Problem> problems = new ArrayList<>();
        RunOptions options = planning.options();
        PipelineFinder finder = new PipelineFinder(HomeOptions.home());
        for (String pipeline : pipelines) problems.addAll(check(saccade, pipeline, finder, options));
        if (!problems.isEmpty()) throw new InvalidPipelineException(problems);
        if (!home().log().isQuiet()) out.println(pipelines.size() == 1 ? "fine" : "all fine");
        return 0;
    }

    private static List<Problem> check(Saccade saccade, String pipeline, PipelineFinder finder, RunOptions options) {
        try {
            return saccade.check(Pipeline.file(finder.find(pipeline)), options);
        } catch (InvalidPipelineException notFound) {
            return notFound.problems();
        }
    }
}
