package io.saccade.cli.pack;

import io.saccade.api.files.FileTree;
import io.saccade.core.plugin.PluginExamination;
import io.saccade.core.problem.Refusal;
import io.saccade.core.store.InstalledPlugin;
import io.saccade.core.store.PluginStore;
import io.saccade.core.store.Sha256;
import io.saccade.core.store.StoreWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Installs packages. A package is copied into the store's file system, verified and unpacked there, and takes its place
 * with one rename. Until then nothing of an installed plugin is touched, and a refused package leaves nothing.
 */
public final class PluginInstaller {
    private final PluginStore store;
    private final SignatureCheck signatures;
    private final PluginExamination examination;
    private final Set<String> shipped;

    /** @param shipped ids that are taken by plugins outside the store */
    public PluginInstaller(PluginStore store, TrustedKeys trusted, PluginExamination examination, Set<String> shipped) {
        this.store = store;
        this.signatures = new SignatureCheck(trusted);
        this.examination = examination;
        this.shipped = Set.copyOf(shipped);
    }

    /** What was installed. */
    public record Installed(String id, String version, Optional<TrustedKey> signer) {}

    /**
     * Installs a plugin that is not installed yet.
     *
     * @throws Refusal if it can't be; nothing is changed
     */
    public Installed install(PackageSource source, boolean unsignedAllowed) throws IOException {
        return change(source, unsignedAllowed, this::refuseTaken);
    }

    /**
     * Replaces an installed plugin by a newer version.
     *
     * @throws Refusal if it can't be; the installed version stays
     */
    public Installed update(PackageSource source, boolean unsignedAllowed) throws IOException {
        return change(source, unsignedAllowed, this::refuseNoUpdate);
    }

    private interface Rule {
        void check(PackageManifest manifest) throws IOException;
    }

    private Installed change(PackageSource source, boolean unsignedAllowed, Rule rule) throws IOException {
        try (StoreWriter writer = StoreWriter.open(store).orElseThrow(PluginInstaller::busy)) {
            Path staging = writer.newFolder();
            try {
                Path zip = staging.resolve("package.zip");
                Downloads.copy(source.address(), zip, PackageFile.LARGEST);
                checkSum(source, zip);
                return change(source, zip, unsignedAllowed, rule, writer);
            } finally {
                FileTree.delete(staging);
            }
        }
    }

    /** The refusal while another process changes the store. */
    public static Refusal busy() {
        return new Refusal("another 'saccade plugin' command is running. Wait until it has ended, and try again");
    }

    private static void checkSum(PackageSource source, Path zip) throws IOException {
        if (source.sha256().isEmpty() || source.sha256().get().equals(Sha256.of(zip))) return;
        throw new Refusal(source.address() + " is not the file that the index lists. Tell the owner of the index");
    }

    private Installed change(PackageSource source, Path zip, boolean unsignedAllowed, Rule rule, StoreWriter writer)
            throws IOException {
        String what = source.address();
        try (PackageFile file = PackageFile.open(what, zip)) {
            PackageManifest manifest = file.manifest();
            Optional<TrustedKey> signer = signer(what, file, unsignedAllowed);
            if (source.id().isPresent() && !source.id().get().equals(manifest.id())) {
                throw new Refusal(what + " is the plugin " + manifest.id() + ", not "
                        + source.id().get());
            }
            checkApi(what, manifest);
            rule.check(manifest);
            Path folder = Files.createDirectory(zip.resolveSibling("plugin"));
            Map<String, String> sums = file.unpack(folder);
            examine(what, folder, manifest);
            writer.install(
                    folder,
                    manifest.id(),
                    manifest.version(),
                    signer.map(key -> key.key().fingerprint()),
                    what,
                    sums);
            return new Installed(manifest.id(), manifest.version(), signer);
        }
    }

    private Optional<TrustedKey> signer(String what, PackageFile file, boolean unsignedAllowed) throws IOException {
        Optional<byte[]> signature = file.signature();
        Optional<String> signedBy = file.manifest().signedBy();
        if (signature.isPresent()) {
            return Optional.of(signatures.signer(what, file.manifestBytes(), signature.get(), signedBy));
        }
        if (signedBy.isPresent()) throw new Refusal(what + " lacks its signature. It was changed: get it again");
        if (unsignedAllowed) return Optional.empty();
        throw new Refusal(what + " is not signed, so nobody can tell who made it. A plugin may do everything that you"
                + " may. If you know where it comes from, repeat the command with --allow-unsigned");
    }

    private void checkApi(String what, PackageManifest manifest) {
        if (examination.isInRange(manifest.api())) return;
        throw new Refusal(what + " needs the API " + manifest.api() + ", and this Saccade has "
                + examination.apiVersion() + ". Get a matching package, or a matching Saccade");
    }

    private void refuseTaken(PackageManifest manifest) throws IOException {
        Optional<InstalledPlugin> installed = store.find(manifest.id());
        if (installed.isPresent()) {
            throw new Refusal("the plugin " + manifest.id() + " is installed already, in version "
                    + installed.get().record().version() + ". To replace it run 'saccade plugin update'");
        }
        if (shipped.stream().anyMatch(manifest.id()::equalsIgnoreCase)) {
            throw new Refusal("the id " + manifest.id() + " is taken by a plugin in Saccade's own folder of plugins."
                    + " Its author must choose another module name, or you remove that one");
        }
    }

    private void refuseNoUpdate(PackageManifest manifest) throws IOException {
        InstalledPlugin installed = store.find(manifest.id())
                .orElseThrow(() -> new Refusal("the plugin " + manifest.id() + " is not installed, so it can't be"
                        + " updated. Run 'saccade plugin install'"));
        String version = installed.record().version();
        if (PluginVersions.compare(manifest.version(), version) <= 0) {
            throw new Refusal("the plugin " + manifest.id() + " is installed in version " + version + ", and "
                    + manifest.version() + " is not newer. To go back, remove it and install the older one");
        }
        if (installed.record().signer().isPresent()
                && !installed.record().signer().equals(manifest.signedBy())) {
            throw new Refusal("version " + manifest.version() + " of " + manifest.id() + " is signed by another key"
                    + " than the installed version, or by none. If that is right, remove it and install it again");
        }
    }

    private void examine(String what, Path folder, PackageManifest manifest) {
        try {
            PluginExamination.Found found = examination.examine(folder);
            if (found.id().equals(manifest.id()) && found.version().equals(manifest.version())) return;
            throw new Refusal(what + " says that it is " + manifest.id() + " " + manifest.version()
                    + ", but its jar is " + found.id() + " " + found.version() + ". Don't use this package");
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IllegalArgumentException e) {
            throw new Refusal(what + " can't be used: " + e.getMessage(), e);
        }
    }
}
