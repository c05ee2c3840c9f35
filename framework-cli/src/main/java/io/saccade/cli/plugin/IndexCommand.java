package io.saccade.cli.plugin;

import io.saccade.cli.pack.IndexWriter;
import io.saccade.cli.pack.PluginIndexes;
import io.saccade.cli.pack.SigningKey;
import io.saccade.core.problem.Refusal;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code saccade plugin index}. */
@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        description = "Makes a signed list of packages, or adds one in which 'install ID' looks.",
        subcommands = {IndexCommand.Make.class, IndexCommand.Add.class, IndexCommand.Remove.class})
final class IndexCommand extends PluginTask {
    /** Without a subcommand, lists the indexes. */
    @Override
    void run(PrintWriter out) throws Exception {
        PluginIndexes.ofUser().addresses().forEach(out::println);
    }

    /** {@code saccade plugin index make}. */
    @Command(
            name = "make",
            mixinStandardHelpOptions = true,
            description = "Writes index.json and its signature into a folder of packages.")
    static final class Make extends PluginTask {
        @Parameters(paramLabel = "FOLDER", description = "Folder with zips made by 'saccade plugin pack'.")
        @SuppressWarnings("NullAway.Init") // set by picocli
        private Path folder;

        @Option(
                names = "--sign",
                required = true,
                paramLabel = "KEY",
                description = "The private key that signs it, a .pem file.")
        @SuppressWarnings("NullAway.Init") // set by picocli
        private Path key;

        @Option(
                names = "--days",
                paramLabel = "N",
                defaultValue = "90",
                description = "How long it may be used. Default: ${DEFAULT-VALUE}.")
        private int days = 90;

        @Override
        void run(PrintWriter out) throws Exception {
            if (days < 1) throw new Refusal("--days must be 1 or more, but is " + days);
            int packages =
                    new IndexWriter(Clock.systemUTC()).write(folder, SigningKey.read(key), Duration.ofDays(days));
            out.println(
                    "listed " + packages + " packages in " + folder.resolve("index.json") + ", for " + days + " days");
        }
    }

    /** {@code saccade plugin index add}. */
    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Adds an index, whose key you trust. From then on 'install ID' finds its plugins.")
    static final class Add extends PluginTask {
        @Parameters(paramLabel = "ADDRESS", description = "Web address or path of the folder that has index.json.")
        private String address = "";

        @Override
        void run(PrintWriter out) throws Exception {
            int packages = PluginIndexes.ofUser().add(address);
            out.println("added the index " + address + ", which lists " + packages + " packages");
        }
    }

    /** {@code saccade plugin index remove}. */
    @Command(name = "remove", mixinStandardHelpOptions = true, description = "Forgets an index.")
    static final class Remove extends PluginTask {
        @Parameters(paramLabel = "ADDRESS", description = "As 'saccade plugin index' shows it.")
        private String address = "";

        @Override
        void run(PrintWriter out) throws Exception {
            PluginIndexes.ofUser().remove(address);
            out.println("forgot the index " + address);
        }
    }
}
