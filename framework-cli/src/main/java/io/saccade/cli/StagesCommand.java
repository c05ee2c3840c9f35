package io.saccade.cli;

import io.saccade.core.Saccade;
import io.saccade.core.catalog.StageEntry;
import io.saccade.core.settings.Suggestion;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code saccade stages}. */
@Command(
        name = "stages",
        mixinStandardHelpOptions = true,
        description = "Lists the stages, or describes one stage with its settings.")
final class StagesCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "TYPE", description = "Such as haar-eyes.")
    private @Nullable String type;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Mixin
    private final HomeOptions home = new HomeOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        try (Saccade saccade = home.open()) {
            List<StageEntry> stages = saccade.stages().stream()
                    .filter(stage -> type == null || stage.type().equals(type) || stage.isCalled(type))
                    .toList();
            if (stages.isEmpty() && type != null) throw unknown(saccade, type);
            PrintWriter out = spec.commandLine().getOut();
            List<StageDescription> described =
                    stages.stream().map(StageDescription::of).toList();
            if (json) StageDescription.json(out, described);
            else if (type == null) described.forEach(stage -> out.println(stage.line()));
            else described.forEach(stage -> out.println(stage.page()));
            out.flush();
            return 0;
        }
    }

    private ParameterException unknown(Saccade saccade, String wanted) {
        List<String> known =
                saccade.stages().stream().map(StageEntry::name).distinct().toList();
        return new ParameterException(
                spec.commandLine(), "there is no stage '" + wanted + "'." + Suggestion.ending(wanted, known));
    }
}
