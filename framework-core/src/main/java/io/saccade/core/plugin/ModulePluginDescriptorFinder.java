package io.saccade.core.plugin;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginRepository;
import org.pf4j.PluginRuntimeException;

/** Gives PF4J the plugins that passed the checks, with descriptors made from their modules. */
final class ModulePluginDescriptorFinder implements PluginDescriptorFinder, PluginRepository {
    private final Map<Path, ModulePluginDescriptor> byPath = new LinkedHashMap<>();

    ModulePluginDescriptorFinder(Collection<ModulePluginDescriptor> plugins) {
        plugins.forEach(plugin -> byPath.put(plugin.plugin().path(), plugin));
    }

    @Override
    public List<Path> getPluginPaths() {
        return List.copyOf(byPath.keySet());
    }

    @Override
    public boolean isApplicable(Path plugin) {
        return byPath.containsKey(plugin);
    }

    @Override
    public PluginDescriptor find(Path plugin) {
        PluginDescriptor descriptor = byPath.get(plugin);
        if (descriptor == null) throw new PluginRuntimeException("no plugin was read at " + plugin);
        return descriptor;
    }

    /** Does nothing: Saccade never deletes plugins. */
    @Override
    public boolean deletePluginPath(Path plugin) {
        return false;
    }
}
