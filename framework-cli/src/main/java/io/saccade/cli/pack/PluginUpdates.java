package io.saccade.cli.pack;

import io.saccade.core.problem.Refusal;
import io.saccade.core.store.InstalledPlugin;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Updates installed plugins to the newest versions that indexes list. */
public final class PluginUpdates {
    private final PluginInstaller installer;
    private final ListedPackages listed;
    private final Predicate<String> fits;
    private final boolean unsignedAllowed;

    /** @param fits whether a range of API versions includes this Saccade's */
    public PluginUpdates(
            PluginInstaller installer, ListedPackages listed, Predicate<String> fits, boolean unsignedAllowed) {
        this.installer = installer;
        this.listed = listed;
        this.fits = fits;
        this.unsignedAllowed = unsignedAllowed;
    }

    /**
     * Updates all plugins that an index lists. A plugin that can't be updated does not hinder the others.
     *
     * @param out gets a sentence for each plugin
     * @throws Refusal that tells of each plugin that can't be updated
     */
    public void updateAll(List<InstalledPlugin> plugins, Consumer<String> out) throws IOException {
        StringBuilder refusals = new StringBuilder();
        for (InstalledPlugin plugin : plugins) {
            String id = plugin.record().id();
            try {
                out.accept(
                        listed.has(id)
                                ? update(plugin, Optional.empty())
                                : id + " " + plugin.record().version() + " stays: no index lists it");
            } catch (Refusal refusal) {
                refusals.append(refusals.isEmpty() ? "" : "\n").append(id + " stays: " + refusal.getMessage());
            }
        }
        if (!refusals.isEmpty()) throw new Refusal(refusals.toString());
    }

    /**
     * Updates one plugin.
     *
     * @param version the wanted version; empty for the newest that fits
     * @return a sentence that says what was done
     */
    public String update(InstalledPlugin plugin, Optional<String> version) throws IOException {
        String id = plugin.record().id();
        String here = plugin.record().version();
        IndexedPackage found = listed.find(id, version, fits);
        if (version.isEmpty() && PluginVersions.compare(found.version(), here) <= 0) {
            return id + " " + here + " is the newest version";
        }
        return sentence(installer.update(found.source(), unsignedAllowed));
    }

    /** What an update has done. */
    public static String sentence(PluginInstaller.Installed updated) {
        return "updated " + updated.id() + " to " + updated.version();
    }
}
