package io.saccade.cli.plugin;

import io.saccade.cli.pack.PluginInstaller;
import io.saccade.cli.pack.TrustedKeys;
import io.saccade.cli.pack.UserFolders;
import io.saccade.core.plugin.HostModules;
import io.saccade.core.plugin.PluginExamination;
import io.saccade.core.store.PluginStore;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** This Saccade and this user's plugins. */
final class Installation {
    private final PluginExamination examination = new PluginExamination(new HostModules(ModuleLayer.boot()));

    /** The installation folder, as set by the launcher. */
    static Path home() {
        return Path.of(System.getProperty("saccade.home", "."));
    }

    static PluginStore store() {
        return PluginStore.in(UserFolders.plugins());
    }

    PluginExamination examination() {
        return examination;
    }

    /** An installer that also refuses the ids of plugins outside the store. */
    PluginInstaller installer() {
        Set<String> taken = new HashSet<>(examination.idsIn(home().resolve("plugins")));
        taken.addAll(examination.idsIn(UserFolders.plugins()));
        return new PluginInstaller(store(), TrustedKeys.ofUser(), examination, taken);
    }
}
