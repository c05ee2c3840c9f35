package io.saccade.cli.plugin;

import io.saccade.cli.pack.IndexedPackage;
import io.saccade.cli.pack.PackageSource;
import io.saccade.cli.pack.PluginInstaller.Installed;
import io.saccade.core.problem.Refusal;
import io.saccade.core.store.InstalledPlugin;
import java.io.IOException;
import java.io.PrintWriter;
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
            paramLabel = "PACKAGE",
            description = "A zip, its address, or ID or ID@VERSION of a plugin in an index.")
    private String what = "";

    @Option(names = "--allow-unsigned", description = "Install it even if it is not signed.")
    private boolean unsignedAllowed;

    @Override
    void run(PrintWriter out) throws Exception {
        Installation installation = new Installation();
        if (PackageSource.isAddress(what)) {
            update(installation, PackageSource.of(what), out);
            return;
        }
        String version = installed(what).record().version();
        IndexedPackage found = new IndexSearch(installation).find(what);
        if (found.version().equals(version)) out.println(what + " " + version + " is the newest version");
        else update(installation, found.source(), out);
    }

    private static InstalledPlugin installed(String name) throws IOException {
        String id = name.replaceFirst("@.*", "");
        return Installation.store().find(id).orElseThrow(() -> RemoveCommand.notInstalled(id));
    }

    private void update(Installation installation, PackageSource source, PrintWriter out) throws IOException, Refusal {
        Installed installed = installation.installer().update(source, unsignedAllowed);
        out.println("updated " + installed.id() + " to " + installed.version());
    }
}
