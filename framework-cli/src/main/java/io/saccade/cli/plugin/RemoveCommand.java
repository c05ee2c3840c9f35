package io.saccade.cli.plugin;

import io.saccade.cli.pack.PluginInstaller;
import io.saccade.core.problem.Refusal;
import io.saccade.core.settings.Suggestion;
import io.saccade.core.store.PluginStore;
import io.saccade.core.store.StoreWriter;
import io.saccade.core.store.StoredRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code saccade plugin remove}. */
@Command(name = "remove", mixinStandardHelpOptions = true, description = "Removes an installed plugin.")
final class RemoveCommand extends PluginTask {
    @Parameters(paramLabel = "ID", description = "The plugin's id, as 'saccade plugin list' shows it.")
    private String id = "";

    @Override
    void run(PrintWriter out) throws Exception {
        PluginStore store = Installation.store();
        if (ids(store).stream().noneMatch(id::equals)) throw notInstalled(id);
        try (StoreWriter writer = StoreWriter.open(store).orElseThrow(PluginInstaller::busy)) {
            writer.remove(id);
        }
        out.println("removed " + id);
    }

    static Refusal notInstalled(String id) {
        try {
            return new Refusal(
                    "the plugin " + id + " is not installed." + Suggestion.ending(id, ids(Installation.store())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> ids(PluginStore store) throws IOException {
        return store.records().stream().map(StoredRecord::id).toList();
    }
}
