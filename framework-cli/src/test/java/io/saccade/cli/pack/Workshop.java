package io.saccade.cli.pack;

import io.saccade.core.plugin.HostModules;
import io.saccade.core.plugin.PluginExamination;
import io.saccade.core.store.PluginStore;
import io.saccade.core.store.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** An author with a key, and a user who trusts it. */
final class Workshop {
    final Path folder;
    final SigningKey key = SigningKey.generate();
    final PluginExamination examination = new PluginExamination(new HostModules(ModuleLayer.boot()));
    final PluginStore store;
    final TrustedKeys trusted;
    final PluginInstaller installer;

    Workshop(Path folder) throws IOException {
        this.folder = folder;
        this.store = PluginStore.in(folder.resolve("data/plugins"));
        this.trusted = new TrustedKeys(folder.resolve("data/trusted-keys"));
        trusted.add(new TrustedKey("author", key.verifying()));
        this.installer = new PluginInstaller(store, trusted, examination, Set.of("test.shipped"));
    }

    /** A signed package of the small plugin. */
    Path signed(String version) throws IOException {
        return packed(SmallPlugin.folder(folder.resolve("small-" + version), version), Optional.of(key));
    }

    Path packed(Path plugin, Optional<SigningKey> signer) throws IOException {
        Path zips = Files.createDirectories(folder.resolve("zips"));
        return new PackageWriter(examination).write(plugin, zips, signer);
    }

    /** Puts the files into a zip whose manifest lists them and is signed. */
    RawZip packed(String api, PackagedFile... files) {
        PackageManifest manifest = new PackageManifest(
                SmallPlugin.ID, "1.0.0", api, Optional.of(key.verifying().fingerprint()), List.of(files));
        byte[] bytes = manifest.bytes();
        return new RawZip().file(PackageManifest.NAME, bytes).file(PackageManifest.SIGNATURE, key.sign(bytes));
    }

    static PackagedFile listed(String name, byte... content) {
        return new PackagedFile(name, content.length, Sha256.of(content));
    }

    /** Every file of the data folder with its sum, and every folder. The store's lock files, which are empty, are not. */
    Set<String> data() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
            for (Path file : files.filter(file -> !file.startsWith(store.path()) || !isEmpty(file))
                    .toList()) {
                found.add(Files.isRegularFile(file) ? file + " " + Sha256.of(file) : file.toString());
            }
        }
        return new TreeSet<>(found);
    }

    private static boolean isEmpty(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) == 0;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
