package io.saccade.core.plugin;

import java.util.List;
import org.pf4j.Plugin;
import org.pf4j.PluginDependency;
import org.pf4j.PluginDescriptor;

/**
 * Describes a plugin that passed every check to PF4J.
 *
 * @param order its position among all plugins: after its dependencies, otherwise by id
 * @param dependencies those that are present
 */
record ModulePluginDescriptor(PluginCandidate plugin, int order, List<Dependency> dependencies)
        implements PluginDescriptor {
    ModulePluginDescriptor {
        dependencies = List.copyOf(dependencies);
    }

    @Override
    public String getPluginId() {
        return plugin.id();
    }

    @Override
    public String getVersion() {
        return plugin.version();
    }

    @Override
    public List<PluginDependency> getDependencies() {
        return dependencies.stream().map(Dependency::toPf4j).toList();
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
