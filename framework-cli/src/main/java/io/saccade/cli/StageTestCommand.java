package io.saccade.cli;

import io.saccade.core.catalog.StageEntry;
import io.saccade.core.conformance.PluginConformance;
import io.saccade.core.conformance.Rule;
import io.saccade.core.conformance.Verdict;
import io.saccade.core.conformance.VerdictListener;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code saccade plugin test-stage}: the process in which {@code saccade plugin test} tests one stage. */
@Command(name = "test-stage", hidden = true, description = "Tests one stage, for 'saccade plugin test'.")
final class StageTestCommand implements Callable<Integer> {
    /** The line that begins the test of a rule. */
    static final String BEGIN = "begin ";

    /** The last line. */
    static final String END = "end";

    @Option(names = "--stage", required = true, description = "Its role and type, such as model:bright-spot.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String stage;

    @Mixin
    private final TestedPlugin plugin = new TestedPlugin();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        PluginConformance conformance = plugin.open();
        StageEntry entry = conformance.info().orElseThrow().stages().stream()
                .filter(candidate -> name(candidate).equals(stage))
                .findFirst()
                .orElseThrow();
        conformance.test(entry, plugin.example(), plugin.act(), new VerdictListener() {
            @Override
            public void begin(Rule rule) {
                out.println(BEGIN + rule.name());
            }

            @Override
            public void tell(Verdict verdict) {
                out.println(verdict.line());
            }
        });
        conformance.close();
        out.println(END);
        out.flush();
        return 0;
    }

    /** The stage's name for this command. */
    static String name(StageEntry entry) {
        return entry.role().label() + ":" + entry.type();
    }
}
