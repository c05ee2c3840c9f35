package io.saccade.batch;

import io.saccade.batch.item.InvalidItems;
import io.saccade.batch.pool.PoolOptions;
import io.saccade.batch.pool.WrongPipeline;
import io.saccade.batch.work.BatchStopped;
import io.saccade.batch.work.Limits;
import io.saccade.cli.command.DurationConverter;
import io.saccade.cli.command.Installation;
import io.saccade.cli.command.ReportOption;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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

/** {@code saccade batch}. */
@Command(
        name = "batch",
        mixinStandardHelpOptions = true,
        description = {
            "Runs a pipeline over many items, each once, in processes that stay: a folder of films, pictures or"
                    + " collections, or a range of seeds.",
            "The same command goes on after Ctrl-C, a crash or a power cut, and makes only what is missing or has"
                    + " changed."
        },
        footerHeading = "%nFor example:%n",
        footer = {
            "  saccade batch eyes-film --over 'films/*.mp4' --out eyes",
            "  saccade batch lip-sync --over films --bind capture.audio=voices/{stem}.wav --out dubbed",
            "  saccade batch frozen-lake-train --over seeds:1-100 --out lakes"
        })
final class BatchCommand implements Callable<Integer> {
    private static final int INVALID = 2;
    private static final int PLUGIN_MISSING = 3;

    private final Installation installation;

    @Parameters(paramLabel = "PIPELINE", description = "A file, or the name of a shipped pipeline such as eyes-film.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String pipeline;

    @Option(
            names = "--over",
            paramLabel = "PATTERN",
            arity = "1..*",
            required = true,
            description =
                    "The items: files, a folder (all files in it and below), a glob in quotes ('a/**/*.mp4'; with a"
                            + " '/' at its end it matches folders), @LIST (a file with a path a line), or seeds:1-100.")
    private final List<String> over = new ArrayList<>();

    @Option(
            names = "--bind",
            paramLabel = "STAGE.KEY=TEMPLATE",
            description = "Bind a setting to each item. Templates know {path}, {name}, {stem} (the name without its"
                    + " ending), {folder}, {index} and {seed}. Default: capture.source={path}, or seed={seed}.")
    private final List<String> bind = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "STAGE.KEY=VALUE",
            description = "Override a setting of the file for all items, as in 'saccade run'.")
    private final List<String> set = new ArrayList<>();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder of the results.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path out;

    @Option(names = "--limit", paramLabel = "N", description = "Only the first N items.")
    private int limit = Integer.MAX_VALUE;

    @Option(names = "--dry-run", description = "List the items and what would be done; make nothing.")
    private boolean dryRun;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description =
                    "How many processes; each needs 0.4 GB or more. Default: one for each processor; on a cluster,"
                            + " one for each free slot.")
    private @Nullable Integer workers;

    @Option(
            names = "--flink",
            paramLabel = "URL",
            description = "Run the items on the Apache Flink cluster with this web interface, such as"
                    + " http://host:8081. Its machines must see the same folders, and have Saccade.")
    private @Nullable URI flink;

    @Option(
            names = "--items-per-worker",
            hidden = true,
            defaultValue = "1000",
            description = "Replace a process by a fresh one after so many items. Default: ${DEFAULT-VALUE}.")
    private int itemsPerWorker;

    @Option(
            names = "--retries",
            paramLabel = "N",
            defaultValue = "2",
            description = "How often a failed item is tried again. Default: ${DEFAULT-VALUE}.")
    private int retries;

    @Option(
            names = "--stall-timeout",
            paramLabel = "TIME",
            defaultValue = "60s",
            converter = DurationConverter.class,
            description = "Give an attempt up after so long without progress. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Duration stallTimeout;

    @Option(
            names = "--item-timeout",
            paramLabel = "TIME",
            defaultValue = "2h",
            converter = DurationConverter.class,
            description = "Give an attempt up after so long in all. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Duration itemTimeout;

    @Option(names = "--rehash", description = "Compare the content of all files, not only their size and time.")
    private boolean rehash;

    @Mixin
    private final ReportOption report = new ReportOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    BatchCommand(Installation installation) {
        this.installation = installation;
    }

    @Override
    public Integer call() throws Exception {
        refuseBadOptions();
        PrintWriter err = spec.commandLine().getErr();
        try {
            BatchPlan plan = BatchPlan.of(installation, pipeline, set, over, bind, out, limit);
            Limits limits = new Limits(stallTimeout, itemTimeout);
            if (flink != null && !dryRun) {
                int most = workers == null ? Integer.MAX_VALUE : workers;
                return new FlinkBatch(installation, plan, flink, limits, retries, most, rehash, report.file(), err)
                        .run();
            }
            Batch batch = new Batch(
                    installation,
                    plan,
                    new PoolOptions(
                            workers == null ? Runtime.getRuntime().availableProcessors() : workers,
                            itemsPerWorker,
                            retries,
                            limits),
                    rehash,
                    report.file(),
                    spec.commandLine().getOut(),
                    err);
            return dryRun ? batch.list() : batch.run();
        } catch (InvalidItems e) {
            throw mistake(String.valueOf(e.getMessage()));
        } catch (BatchStopped e) {
            err.println("saccade: " + e.getMessage());
            return e.exitCode();
        } catch (WrongPipeline e) {
            e.problems().forEach(err::println);
            err.println("the batch has stopped, since this problem of the pipeline concerns every item");
            return e.pluginMissing() ? PLUGIN_MISSING : INVALID;
        }
    }

    private void refuseBadOptions() {
        if (limit < 1) throw mistake("--limit must be 1 or more, but is " + limit);
        if (workers != null && workers < 1) throw mistake("--workers must be 1 or more, but is " + workers);
        if (flink != null && !String.valueOf(flink.getScheme()).matches("https?")) {
            throw mistake("--flink must be an address such as http://host:8081, but is '" + flink + "'");
        }
        if (itemsPerWorker < 1) throw mistake("--items-per-worker must be 1 or more, but is " + itemsPerWorker);
        if (retries < 0) throw mistake("--retries must be 0 or more, but is " + retries);
        if (stallTimeout.isZero() || itemTimeout.isZero()) throw mistake("a timeout must be more than 0");
        report.check();
    }

    private ParameterException mistake(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
