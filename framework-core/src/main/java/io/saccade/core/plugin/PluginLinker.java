package io.saccade.core.plugin;

import io.saccade.core.catalog.StageEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Links plugins, each as one module layer on top of the layers of its dependencies, and creates their stages. A plugin
 * that can't be linked is recorded with its cause.
 */
final class PluginLinker {
    private final LayerLinker layers;
    private final StageDiscovery discovery = new StageDiscovery();
    private final StageRegistry registry;
    private final FailedPlugins failed;
    private final Map<PluginCandidate, LinkedPlugin> linked = new LinkedHashMap<>();

    PluginLinker(HostModules host, StageRegistry registry, FailedPlugins failed) {
        this.layers = new LayerLinker(host);
        this.registry = registry;
        this.failed = failed;
    }

    /**
     * Links the plugins in the given order.
     *
     * @param sorted each plugin with its dependencies, which come before it
     */
    List<LinkedPlugin> link(Map<PluginCandidate, List<Dependency>> sorted) {
        sorted.forEach(this::link);
        return List.copyOf(linked.values());
    }

    private void link(PluginCandidate plugin, List<Dependency> dependencies) {
        List<StageEntry> made = new ArrayList<>();
        try {
            List<LinkedPlugin> used = present(dependencies);
            ModuleLayer layer = layers.link(
                    plugin.modules(), used.stream().map(LinkedPlugin::layer).toList());
            discovery.find(layer, plugin.id(), made::add);
            registry.add(plugin, made);
            linked.put(plugin, new LinkedPlugin(plugin, used, layer));
        } catch (PluginFailure failure) {
            failed.add(plugin, made, failure);
        } catch (RuntimeException | LinkageError e) { // Java's linker throws more than it declares
            failed.add(plugin, made, new PluginFailure("it can't be linked (" + PluginFailure.reason(e) + ")", e));
        }
    }

    /** The dependencies that are linked; an optional one may be missing. */
    private List<LinkedPlugin> present(List<Dependency> dependencies) {
        List<LinkedPlugin> present = new ArrayList<>();
        for (Dependency dependency : dependencies) {
            LinkedPlugin plugin = linked.get(dependency.plugin());
            if (plugin != null) {
                present.add(plugin);
            } else if (!dependency.optional()) {
                throw failed.dependentOf(dependency.plugin()).orElseThrow();
            }
        }
        return present;
    }
}
