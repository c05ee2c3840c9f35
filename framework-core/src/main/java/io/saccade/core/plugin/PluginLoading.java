package io.saccade.core.plugin;

import io.saccade.core.store.InstalledPlugin;
import io.saccade.core.store.PluginStore;
import io.saccade.core.store.StoredRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the plugins of some folders. Each step passes on the good plugins and records the others with their cause: read
 * the descriptors, check each plugin by itself, choose among equal ids, sort by dependencies, link.
 */
public final class PluginLoading {
    private final HostModules host;
    private final PluginReader reader;

    public PluginLoading(HostModules host) {
        this(host, LoggerFactory.getLogger(PluginLoading.class));
    }

    PluginLoading(HostModules host, Logger log) {
        this.host = host;
        this.reader = new PluginReader(log);
    }

    /**
     * Loads the plugins. A bad plugin never makes this fail: see {@link PluginCatalog#plugins()}.
     *
     * @param folders plugin folders; if two contain the same plugin id, the earlier folder's plugin is used. A folder
     *     that does not exist counts as empty
     */
    public PluginCatalog load(List<Path> folders) {
        FailedPlugins failed = new FailedPlugins();
        List<PluginCandidate> read = read(distinct(folders), failed);
        List<PluginCandidate> best = new DuplicateIds(failed).keepBest(sound(read, failed));
        DependencyFinder dependencies = new DependencyFinder(best, host, failed);
        Map<PluginCandidate, List<Dependency>> sorted = new DependencyGraph(best, dependencies, failed).sorted();
        StageRegistry registry = new StageRegistry();
        List<LinkedPlugin> linked = new PluginLinker(host, registry, failed).link(sorted);
        Pf4jPlugins started =
                new Pf4jPlugins(folders.stream().filter(Files::isDirectory).toList(), linked);
        return new PluginCatalog(started, registry, failed);
    }

    private static List<Path> distinct(List<Path> folders) {
        return folders.stream()
                .map(folder -> folder.toAbsolutePath().normalize())
                .distinct()
                .toList();
    }

    private List<PluginCandidate> read(List<Path> folders, FailedPlugins failed) {
        List<PluginCandidate> read = new ArrayList<>();
        for (int rank = 0; rank < folders.size(); rank++) {
            PluginFolder folder = new PluginFolder(folders.get(rank));
            try {
                for (Path plugin : folder.plugins()) read(plugin, rank, read, failed);
                readInstalled(folder.path(), rank, read, failed);
            } catch (PluginFailure failure) {
                failed.add(folder.path(), failure);
            }
        }
        return read;
    }

    /** Reads the plugins that were installed into the folder, and refuses those whose files were changed since. */
    private void readInstalled(Path folder, int rank, List<PluginCandidate> into, FailedPlugins failed) {
        try {
            for (StoredRecord stored : PluginStore.in(folder).load()) {
                Optional<InstalledPlugin> plugin = stored.plugin();
                if (plugin.isEmpty()) failed.add(stored);
                else readInstalled(plugin.get(), rank, into, failed);
            }
        } catch (IOException e) {
            throw new PluginFailure(
                    "the installed plugins can't be listed (" + PluginFailure.reason(e) + "); make the folder readable",
                    e);
        }
    }

    private void readInstalled(InstalledPlugin plugin, int rank, List<PluginCandidate> into, FailedPlugins failed) {
        Optional<String> difference = plugin.difference();
        if (difference.isEmpty()) read(plugin.folder(), rank, into, failed);
        else failed.add(plugin, difference.get());
    }

    private void read(Path plugin, int folder, List<PluginCandidate> into, FailedPlugins failed) {
        try {
            into.add(reader.read(plugin, folder));
        } catch (PluginFailure failure) {
            failed.add(plugin, failure);
        } catch (RuntimeException | LinkageError e) { // Java's readers throw more than they declare
            failed.add(
                    plugin, new PluginFailure("it can't be read (" + PluginFailure.reason(e) + "); copy it again", e));
        }
    }

    /** Checks each plugin by itself, and returns those that fit this Saccade. */
    private List<PluginCandidate> sound(List<PluginCandidate> plugins, FailedPlugins failed) {
        PackageCheck packages = new PackageCheck(host);
        ApiVersionCheck version = new ApiVersionCheck(host);
        List<PluginCandidate> sound = new ArrayList<>();
        for (PluginCandidate plugin : plugins) {
            try {
                packages.check(plugin);
                version.check(plugin);
                sound.add(plugin);
            } catch (PluginFailure failure) {
                failed.add(plugin, failure);
            }
        }
        return sound;
    }
}
