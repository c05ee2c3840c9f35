package io.saccade.cli.pack;

import io.saccade.core.problem.Refusal;
import io.saccade.core.store.InstalledPlugin;
import io.saccade.core.store.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Verifies installed plugins from the ground up: every byte, and the signature. */
public final class PluginVerification {
    private final TrustedKeys trusted;

    public PluginVerification(TrustedKeys trusted) {
        this.trusted = trusted;
    }

    /** Why the plugin is not what its signer signed, as a clause; empty if it is. */
    public Optional<String> problem(InstalledPlugin plugin) throws IOException {
        Optional<String> difference = plugin.differenceInContent();
        if (difference.isPresent() || plugin.record().signer().isEmpty()) return difference;
        Path manifest = plugin.folder().resolve(PackageManifest.NAME);
        Path signature = plugin.folder().resolve(PackageManifest.SIGNATURE);
        if (Files.notExists(signature)) return Optional.of("its signature is missing");
        try {
            byte[] bytes = Files.readAllBytes(manifest);
            new SignatureCheck(trusted)
                    .signer(
                            "it",
                            bytes,
                            Files.readAllBytes(signature),
                            plugin.record().signer());
            return sums(plugin, PackageManifest.read("its manifest", bytes));
        } catch (Refusal refusal) {
            return Optional.of(String.valueOf(refusal.getMessage()));
        }
    }

    /** Compares the files with the signed manifest: the record of the installation is not signed. */
    private static Optional<String> sums(InstalledPlugin plugin, PackageManifest manifest) throws IOException {
        for (PackagedFile file : manifest.files()) {
            if (!Sha256.of(plugin.folder().resolve(file.name())).equals(file.sha256())) {
                return Optional.of("its file " + file.name() + " is not the one that was signed");
            }
        }
        return Optional.empty();
    }
}
