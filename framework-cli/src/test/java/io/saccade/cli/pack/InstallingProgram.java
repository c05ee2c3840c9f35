package io.saccade.cli.pack;

import io.saccade.core.plugin.HostModules;
import io.saccade.core.plugin.PluginExamination;
import io.saccade.core.store.PluginStore;
import java.nio.file.Path;
import java.util.Set;

/** Installs a package in a process of its own, which a test kills. Arguments: plugin folder, trusted keys, address. */
final class InstallingProgram {
    private InstallingProgram() {}

    public static void main(String[] arguments) throws Exception {
        PluginExamination examination = new PluginExamination(new HostModules(ModuleLayer.boot()));
        PluginStore store = PluginStore.in(Path.of(arguments[0]));
        new PluginInstaller(store, new TrustedKeys(Path.of(arguments[1])), examination, Set.of())
                .install(PackageSource.of(arguments[2]), false);
    }
}
