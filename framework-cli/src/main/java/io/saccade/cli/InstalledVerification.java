package io.saccade.cli;

import io.saccade.cli.pack.PluginInstaller;
import io.saccade.cli.pack.PluginVerification;
import io.saccade.cli.pack.TrustedKeys;
import io.saccade.cli.pack.UserFolders;
import io.saccade.core.store.InstalledPlugin;
import io.saccade.core.store.PluginStore;
import io.saccade.core.store.StoreWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.Optional;

/**
 * Verifies all installed plugins. Updates how the file system describes verified files, so that starts need not
 * read them again after the folder was moved.
 */
final class InstalledVerification {
    private final PluginVerification verification;

    InstalledVerification(TrustedKeys keys) {
        this.verification = new PluginVerification(keys);
    }

    /** Prints a line for each plugin, and returns whether all are what their signers signed. */
    boolean tell(PrintWriter out) throws IOException {
        PluginStore store = PluginStore.in(UserFolders.plugins());
        if (!Files.isDirectory(store.path())) return true;
        boolean sound = true;
        try (StoreWriter writer = StoreWriter.open(store).orElseThrow(PluginInstaller::busy)) {
            for (InstalledPlugin plugin : store.plugins()) {
                Optional<String> problem = verification.problem(plugin);
                out.println(plugin.record().id() + " "
                        + problem.map(why -> "is not as it was installed: " + why)
                                .orElse("is as it was installed"));
                if (problem.isEmpty() && plugin.difference().isEmpty()) writer.markAnew(plugin);
                sound &= problem.isEmpty();
            }
        }
        out.flush();
        return sound;
    }
}
