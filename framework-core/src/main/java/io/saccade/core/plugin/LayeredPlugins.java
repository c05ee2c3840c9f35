package io.saccade.core.plugin;

import io.saccade.core.catalog.StageEntry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pf4j.DefaultPluginManager;
import org.pf4j.Plugin;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginFactory;
import org.pf4j.PluginLoader;
import org.pf4j.PluginRepository;
import org.pf4j.PluginStatusProvider;
import org.pf4j.PluginWrapper;

/**
 * PF4J with its class loaders replaced by module layers; PF4J manages the plugins, their states and their order. A
 * plugin that can't be linked is unloaded at once and recorded with its cause; PF4J would start it.
 */
final class LayeredPlugins extends DefaultPluginManager {
    private final ModulePluginDescriptorFinder finder;
    private final LayerLinker linker;
    private final StageDiscovery discovery;
    private final StageRegistry registry;
    private final FailedPlugins failed;

    LayeredPlugins(
            List<Path> folders,
            ModulePluginDescriptorFinder finder,
            LayerLinker linker,
            StageDiscovery discovery,
            StageRegistry registry,
            FailedPlugins failed) {
        super(folders);
        this.finder = finder;
        this.linker = linker;
        this.discovery = discovery;
        this.registry = registry;
        this.failed = failed;
        super.initialize();
    }

    /**
     * Does nothing. PF4J calls this from its constructor, before our fields are set; our constructor initializes
     * instead.
     */
    @Override
    protected void initialize() {}

    Stream<PluginCandidate> started() {
        return startedPlugins.stream().map(plugin -> descriptor(plugin).plugin());
    }

    /** Orders by dependencies, then by id. PF4J's own order depends on hash codes. */
    @Override
    protected void resolvePlugins() {
        super.resolvePlugins();
        resolvedPlugins.sort(
                Comparator.comparingInt(plugin -> descriptor(plugin).order()));
        List.copyOf(resolvedPlugins).forEach(this::link);
    }

    private void link(PluginWrapper wrapper) {
        ModulePluginDescriptor descriptor = descriptor(wrapper);
        PluginCandidate plugin = descriptor.plugin();
        List<StageEntry> made = new ArrayList<>();
        try {
            ModuleLayer layer = linker.link(plugin.modules(), layersOf(descriptor.dependencies()));
            if (wrapper.getPluginClassLoader() instanceof FacadeClassLoader facade) {
                facade.attach(layer, plugin.modules().main().name());
            }
            discovery.find(layer, plugin.id(), made::add);
            registry.add(plugin, made);
        } catch (PluginFailure failure) {
            fail(plugin, made, failure);
        } catch (RuntimeException | LinkageError e) { // Java's linker throws more than it declares
            fail(plugin, made, new PluginFailure("it can't be linked (" + PluginFailure.reason(e) + ")", e));
        }
    }

    private void fail(PluginCandidate plugin, List<StageEntry> made, PluginFailure failure) {
        failed.add(plugin, made, failure);
        unloadPlugin(plugin.id(), false, false);
    }

    private List<ModuleLayer> layersOf(List<Dependency> dependencies) {
        List<ModuleLayer> layers = new ArrayList<>();
        for (Dependency dependency : dependencies) {
            ModuleLayer layer = layerOf(dependency.plugin());
            if (layer != null) {
                layers.add(layer);
            } else if (!dependency.optional()) {
                throw failed.dependentOf(dependency.plugin()).orElseThrow();
            }
        }
        return layers;
    }

    @Nullable
    ModuleLayer layerOf(PluginCandidate plugin) {
        return getPluginClassLoader(plugin.id()) instanceof FacadeClassLoader facade ? facade.layer() : null;
    }

    private static ModulePluginDescriptor descriptor(PluginWrapper wrapper) {
        return (ModulePluginDescriptor) wrapper.getDescriptor();
    }

    @Override
    protected PluginRepository createPluginRepository() {
        return finder;
    }

    @Override
    protected PluginDescriptorFinder createPluginDescriptorFinder() {
        return finder;
    }

    @Override
    protected PluginLoader createPluginLoader() {
        return new FacadePluginLoader();
    }

    /** Creates empty plugins: stages have their own life cycle, and nothing else needs starting. */
    @Override
    protected PluginFactory createPluginFactory() {
        return plugin -> new Plugin();
    }

    @Override
    protected PluginStatusProvider createPluginStatusProvider() {
        return new AllPluginsEnabled();
    }
}
