package io.saccade.cli;

import io.saccade.core.catalog.PluginInfo;
import io.saccade.core.catalog.StageEntry;
import io.saccade.core.conformance.PluginConformance;
import io.saccade.core.conformance.Verdict;
import io.saccade.core.conformance.Verdict.Mark;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code saccade plugin test}. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = "Tests whether the stages of a plugin keep the rules of the API, each in a process of its own.")
final class PluginTestCommand implements Callable<Integer> {
    private static final int FAILED = 1;

    @Mixin
    private final LogOptions log = new LogOptions();

    @Mixin
    private final TestedPlugin plugin = new TestedPlugin();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        log.apply();
        PrintWriter out = spec.commandLine().getOut();
        PluginInfo info;
        Verdict linkage;
        try (PluginConformance conformance = plugin.open()) {
            Optional<PluginInfo> found = conformance.info();
            if (found.isEmpty()) return refused(out, "there is no plugin in it");
            info = found.get();
            if (info.state() != PluginInfo.State.LOADED)
                return refused(out, info.cause().orElse("it did not load"));
            linkage = conformance.linkage();
        }
        VerdictTable table = new VerdictTable(out);
        table.add(info.id(), linkage);
        test(info.stages()).forEach((stage, verdicts) -> verdicts.forEach(verdict -> table.add(stage, verdict)));
        table.end();
        return table.has(Mark.FAILED) ? FAILED : 0;
    }

    private static int refused(PrintWriter out, String cause) {
        out.println("did not load: " + cause);
        out.flush();
        return FAILED;
    }

    /** The verdicts of each stage, in the order of the stages. As many are tested at once as there are processors. */
    private Map<String, List<Verdict>> test(List<StageEntry> stages) throws Exception {
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        List<Future<List<Verdict>>> tests = new ArrayList<>();
        for (StageEntry stage : stages) tests.add(threads.submit(new StageTestProcess(stage, plugin)::run));
        threads.shutdown();
        Map<String, List<Verdict>> verdicts = new LinkedHashMap<>();
        for (int i = 0; i < stages.size(); i++) {
            verdicts.put(StageTestCommand.name(stages.get(i)), tests.get(i).get());
        }
        return verdicts;
    }
}
