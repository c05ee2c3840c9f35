package io.saccade.cli;

import io.saccade.cli.pack.TrustedKey;
import io.saccade.cli.pack.TrustedKeys;
import io.saccade.cli.pack.UserFolders;
import io.saccade.core.catalog.PluginInfo;
import io.saccade.core.store.InstalledPlugin;
import io.saccade.core.store.PluginStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a plugin comes from, and who signed it.
 *
 * @param place shipped, installed, or the folder that it was dropped into
 * @param signer the signing key's name or fingerprint; empty for a plugin that is not signed
 */
record PluginOrigin(String place, Optional<String> signer) {
    private static final String SHIPPED = "io.saccade.plugin.";

    static PluginOrigin of(PluginInfo plugin, TrustedKeys keys) throws IOException {
        Path path = plugin.path().toAbsolutePath().normalize();
        PluginStore store = PluginStore.in(UserFolders.plugins());
        if (path.startsWith(store.path().toAbsolutePath().normalize())) return installed(store, plugin.id(), keys);
        boolean home = path.startsWith(
                HomeOptions.home().resolve("plugins").toAbsolutePath().normalize());
        if (home && plugin.id().startsWith(SHIPPED)) return new PluginOrigin("shipped", Optional.empty());
        return new PluginOrigin("from " + path.getParent(), Optional.empty());
    }

    private static PluginOrigin installed(PluginStore store, String id, TrustedKeys keys) throws IOException {
        Optional<String> fingerprint =
                store.find(id).map(InstalledPlugin::record).flatMap(record -> record.signer());
        if (fingerprint.isEmpty()) return new PluginOrigin("installed", Optional.empty());
        Optional<TrustedKey> key = keys.find(fingerprint.get());
        String signer = key.map(TrustedKey::name).orElse(fingerprint.get() + ", which is trusted no longer");
        return new PluginOrigin("installed", Optional.of(signer));
    }

    boolean isShipped() {
        return place.equals("shipped");
    }

    /** Such as "installed, signed by lamp-maker". */
    String sentence() {
        if (isShipped()) return place;
        return place + ", " + signer.map(name -> "signed by " + name).orElse("not signed");
    }
}
