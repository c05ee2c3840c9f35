package io.saccade.core.plugin;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pf4j.DefaultPluginManager;
import org.pf4j.DefaultVersionManager;
import org.pf4j.Plugin;
import org.pf4j.PluginDependency;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginFactory;
import org.pf4j.PluginLoader;
import org.pf4j.PluginRepository;
import org.pf4j.PluginRuntimeException;
import org.pf4j.PluginState;
import org.pf4j.PluginStatusProvider;
import org.pf4j.PluginWrapper;
import org.pf4j.VersionManager;

/**
 * The linked plugins in PF4J, which starts and stops them and knows their states; and PF4J's notations in manifests.
 * The only class that uses PF4J.
 */
final class Pf4jPlugins implements AutoCloseable {
    private static final VersionManager VERSIONS = new DefaultVersionManager();

    private final Manager manager;
    private volatile List<LinkedPlugin> plugins;

    /**
     * Starts the plugins.
     *
     * @param folders existing folders of plugins
     * @param plugins each after its dependencies
     */
    Pf4jPlugins(List<Path> folders, List<LinkedPlugin> plugins) {
        this.plugins = List.copyOf(plugins);
        this.manager = new Manager(folders, plugins);
        if (plugins.isEmpty()) return;
        manager.loadPlugins();
        manager.startPlugins();
    }

    /** The started plugins, each after its dependencies; none after {@link #close}. */
    Stream<LinkedPlugin> started() {
        return plugins.stream().filter(plugin -> isStarted(manager.getPlugin(plugin.id())));
    }

    private static boolean isStarted(PluginWrapper plugin) {
        return plugin != null && plugin.getPluginState() == PluginState.STARTED;
    }

    /** Stops and releases the plugins, so that their classes can be collected. */
    @Override
    public void close() {
        manager.unloadPlugins();
        manager.byPath.clear();
        plugins = List.of();
    }

    /**
     * Whether a version is in a range such as {@code >=1.2.0 & <2.0.0}.
     *
     * @throws PluginFailure if one of the two can't be read
     */
    static boolean isInRange(String version, String range) {
        try {
            return VERSIONS.checkVersionConstraint(version, range);
        } catch (RuntimeException e) { // the parser's exception types are in a module that we don't read
            throw new PluginFailure(
                    "version " + version + " can't be compared with the range '" + range + "' of its manifest ("
                            + PluginFailure.reason(e) + "); write both as in semver.org, such as '>=1.2.0'",
                    e);
        }
    }

    /** Reads an entry of {@code Plugin-Dependencies}, such as {@code my.plugin?@>=1.2.0}. */
    static ManifestDependency dependency(String entry) {
        PluginDependency read = new PluginDependency(entry);
        return new ManifestDependency(read.getPluginId(), read.getPluginVersionSupport(), read.isOptional());
    }

    /**
     * PF4J's manager without its own reading and class loading: PF4J would put a plugin into an unnamed module, where
     * ServiceLoader does not find its providers. The super constructor calls the {@code create} methods before
     * {@link #byPath} is set.
     */
    private static final class Manager extends DefaultPluginManager
            implements PluginRepository, PluginDescriptorFinder, PluginLoader {
        private final Map<Path, LinkedPlugin> byPath = new LinkedHashMap<>();

        Manager(List<Path> folders, List<LinkedPlugin> plugins) {
            super(folders);
            plugins.forEach(plugin -> byPath.put(plugin.plugin().path(), plugin));
        }

        @Override
        protected PluginRepository createPluginRepository() {
            return this;
        }

        @Override
        protected PluginDescriptorFinder createPluginDescriptorFinder() {
            return this;
        }

        @Override
        protected PluginLoader createPluginLoader() {
            return this;
        }

        /** Creates empty plugins: stages have their own life cycle, and nothing else needs starting. */
        @Override
        protected PluginFactory createPluginFactory() {
            return plugin -> new Plugin();
        }

        @Override
        protected PluginStatusProvider createPluginStatusProvider() {
            return new AllEnabled();
        }

        @Override
        public List<Path> getPluginPaths() {
            return List.copyOf(byPath.keySet());
        }

        @Override
        public boolean isApplicable(Path path) {
            return byPath.containsKey(path);
        }

        @Override
        public PluginDescriptor find(Path path) {
            LinkedPlugin plugin = byPath.get(path);
            if (plugin == null) throw new PluginRuntimeException("no plugin was linked from " + path);
            return new Descriptor(plugin);
        }

        @Override
        public ClassLoader loadPlugin(Path path, PluginDescriptor descriptor) {
            return ((Descriptor) descriptor).linked().classLoader();
        }

        /** Does nothing: Saccade never deletes plugins. */
        @Override
        public boolean deletePluginPath(Path path) {
            return false;
        }
    }

    /** Enables every plugin. PF4J's default would read lists of enabled and disabled plugins from the plugin folder. */
    private static final class AllEnabled implements PluginStatusProvider {
        @Override
        public boolean isPluginDisabled(String plugin) {
            return false;
        }

        @Override
        public void disablePlugin(String plugin) {
            throw new UnsupportedOperationException("remove " + plugin + " from the plugin folder instead");
        }

        @Override
        public void enablePlugin(String plugin) {}
    }

    private record Descriptor(LinkedPlugin linked) implements PluginDescriptor {
        @Override
        public String getPluginId() {
            return linked.id();
        }

        @Override
        public String getVersion() {
            return linked.plugin().version();
        }

        @Override
        public List<PluginDependency> getDependencies() {
            return linked.dependencies().stream()
                    .map(dependency -> new PluginDependency(dependency.id()))
                    .toList();
        }

        @Override
        public String getPluginClass() {
            return Plugin.class.getName();
        }

        @Override
        public String getRequires() {
            return "*";
        }

        @Override
        public String getPluginDescription() {
            return "";
        }

        @Override
        public String getProvider() {
            return "";
        }

        @Override
        public String getLicense() {
            return "";
        }
    }
}
