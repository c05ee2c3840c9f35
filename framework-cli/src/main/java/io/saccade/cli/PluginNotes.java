package io.saccade.cli;

import io.saccade.core.Saccade;
import io.saccade.core.catalog.PluginInfo;
import io.saccade.core.catalog.PluginInfo.State;
import io.saccade.core.catalog.StageEntry;
import java.io.PrintWriter;

/**
 * Prints notes on plugins that did not load, are replaced, or share a stage's name, before a pipeline is checked or
 * run.
 */
final class PluginNotes {
    private final PrintWriter err;
    private final LogOptions log;

    PluginNotes(PrintWriter err, LogOptions log) {
        this.err = err;
        this.log = log;
    }

    void tell(Saccade saccade) {
        for (PluginInfo plugin : saccade.plugins()) {
            if (plugin.state() == State.FAILED) note(plugin, "did not load: ");
            if (plugin.state() == State.REPLACED && !log.isQuiet()) note(plugin, "is not used: ");
        }
        for (StageEntry stage : saccade.stages()) {
            stage.holder()
                    .filter(holder -> !log.isQuiet())
                    .ifPresent(holder -> err.println("note: two plugins have the "
                            + stage.role().label() + " '"
                            + stage.type() + "': " + holder + " and " + stage.plugin() + ". '" + stage.type() + "'"
                            + " alone means the first; write 'type: " + stage.name() + "' for the second"));
        }
        err.flush();
    }

    private void note(PluginInfo plugin, String what) {
        err.println("note: the plugin " + plugin.id() + " " + plugin.version() + " (" + plugin.path() + ") " + what
                + plugin.cause().orElse("see 'saccade plugins'"));
    }
}
