package io.saccade.cli;

import io.saccade.core.Saccade;
import io.saccade.core.catalog.StageEntry;
import io.saccade.core.schema.StageDescription;
import io.saccade.core.settings.Suggestion;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code saccade stages}. */
@Command(
        name = "stages",
        mixinStandardHelpOptions = true,
        description = "Lists the stages, or describes one stage with its settings.")
final class StagesCommand extends InstalledCommand {
    @Parameters(arity = "0..1", paramLabel = "TYPE", description = "Such as haar-eyes.")
    private @Nullable String type;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Override
    int call(Saccade saccade, PrintWriter out) throws Exception {
        List<StageEntry> stages = saccade.stages().stream()
                .filter(stage -> type == null || stage.type().equals(type) || stage.isCalled(type))
                .toList();
        if (stages.isEmpty() && type != null) throw unknown(saccade, type);
        List<StageDescription> described =
                stages.stream().map(StageDescription::of).toList();
        if (json) Json.print(out, described.stream().map(StageDescription::tree).toList());
        else if (type == null) described.forEach(stage -> out.println(new StagePage(stage).line()));
        else described.forEach(stage -> out.println(new StagePage(stage).text()));
        return 0;
    }

    private ParameterException unknown(Saccade saccade, String wanted) {
        List<String> known =
                saccade.stages().stream().map(StageEntry::name).distinct().toList();
        return new ParameterException(
                spec().commandLine(), "there is no stage '" + wanted + "'." + Suggestion.ending(wanted, known));
    }
}
