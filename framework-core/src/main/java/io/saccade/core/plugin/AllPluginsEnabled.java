package io.saccade.core.plugin;

import org.pf4j.PluginStatusProvider;

/** PF4J would read lists of enabled and disabled plugins beside them; here a plugin that is there is used. */
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
