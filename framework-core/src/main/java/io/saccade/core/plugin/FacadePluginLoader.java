package io.saccade.core.plugin;

import java.nio.file.Path;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginLoader;

/** Gives PF4J an empty class loader for each plugin; its layer is attached later. */
final class FacadePluginLoader implements PluginLoader {
    @Override
    public boolean isApplicable(Path plugin) {
        return true;
    }

    @Override
    public ClassLoader loadPlugin(Path plugin, PluginDescriptor descriptor) {
        return new FacadeClassLoader(descriptor.getPluginId());
    }
}
