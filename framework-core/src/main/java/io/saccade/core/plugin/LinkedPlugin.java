package io.saccade.core.plugin;

import java.util.List;

/**
 * A plugin whose modules are linked and whose stages are created.
 *
 * @param dependencies the plugins that it uses
 * @param layer contains the plugin's modules only
 */
record LinkedPlugin(PluginCandidate plugin, List<LinkedPlugin> dependencies, ModuleLayer layer) {
    LinkedPlugin {
        dependencies = List.copyOf(dependencies);
    }

    String id() {
        return plugin.id();
    }

    /** The loader of all modules of the plugin. */
    ClassLoader classLoader() {
        return layer.findLoader(plugin.modules().main().name());
    }
}
