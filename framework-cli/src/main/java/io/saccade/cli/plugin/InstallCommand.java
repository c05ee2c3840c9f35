package io.saccade.cli.plugin;

import io.saccade.cli.pack.PackageSource;
import io.saccade.cli.pack.PluginIndexes;
import io.saccade.cli.pack.PluginInstaller.Installed;
import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code saccade plugin install}. */
@Command(
        name = "install",
        mixinStandardHelpOptions = true,
        description = "Verifies a package and installs its plugin for you alone.")
final class InstallCommand extends PluginTask {
    @Parameters(
            paramLabel = "PACKAGE",
            description = "A zip, its address, or ID or ID@VERSION of a plugin in an index.")
    private String what = "";

    @Option(names = "--allow-unsigned", description = "Install it even if it is not signed.")
    private boolean unsignedAllowed;

    @Override
    void run(PrintWriter out) throws Exception {
        Installation installation = new Installation();
        Installed installed = installation.installer().install(source(installation), unsignedAllowed);
        out.println("installed " + installed.id() + " " + installed.version() + ", "
                + installed
                        .signer()
                        .map(key -> "signed by '" + key.name() + "'")
                        .orElse("not signed"));
    }

    private PackageSource source(Installation installation) throws IOException {
        if (PackageSource.isAddress(what)) return PackageSource.of(what);
        PluginName name = PluginName.of(what);
        return PluginIndexes.ofUser()
                .packages()
                .find(name.id(), name.version(), installation.examination()::isInRange)
                .source();
    }
}
