package io.saccade.core.plugin;

import org.pf4j.PluginStatusProvider;

/** Enables every plugin. PF4J's default would read lists of enabled and disabled plugins from the plugin folder. */
final class AllPluginsEnabled implements PluginStatusProvider {
    @Override
    public boolean isPluginDisabled(String plugin) {
        return false;
    }

    @Override
    public void disablePlugin(String plugin) {
        throw new UnsupportedOperationException("take " + plugin + " out of the plugin folder instead");
    }

    @Override
    public void enablePlugin(String plugin) {}
}
