package io.saccade.cli.plugin;

import io.saccade.cli.pack.PackageSource;
import io.saccade.cli.pack.PluginIndexes;
import io.saccade.cli.pack.PluginUpdates;
import io.saccade.core.store.InstalledPlugin;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code saccade plugin update}. */
@Command(
        name = "update",
        mixinStandardHelpOptions = true,
        description = "Replaces an installed plugin by a newer version. What runs meanwhile keeps the old one.")
final class UpdateCommand extends PluginTask {
    @Parameters(
            arity = "0..1",
            paramLabel = "PACKAGE",
            description = "A zip, its address, or ID or ID@VERSION of a plugin in an index. Default: all installed"
                    + " plugins that an index lists.")
    private @Nullable String what;

    @Option(names = "--allow-unsigned", description = "Install it even if it is not signed.")
    private boolean unsignedAllowed;

    @Override
    void run(PrintWriter out) throws Exception {
        Installation installation = new Installation();
        if (what == null) updateAll(installation, out);
        else if (PackageSource.isAddress(what)) {
            out.println(
                    PluginUpdates.sentence(installation.installer().update(PackageSource.of(what), unsignedAllowed)));
        } else {
            PluginName name = PluginName.of(what);
            InstalledPlugin plugin =
                    Installation.store().find(name.id()).orElseThrow(() -> RemoveCommand.notInstalled(name.id()));
            out.println(updates(installation).update(plugin, name.version()));
        }
    }

    private void updateAll(Installation installation, PrintWriter out) throws IOException {
        List<InstalledPlugin> plugins = Installation.store().plugins();
        if (plugins.isEmpty()) out.println("no plugin is installed");
        else updates(installation).updateAll(plugins, out::println);
    }

    private PluginUpdates updates(Installation installation) throws IOException {
        return new PluginUpdates(
                installation.installer(),
                PluginIndexes.ofUser().packages(),
                installation.examination()::isInRange,
                unsignedAllowed);
    }
}
