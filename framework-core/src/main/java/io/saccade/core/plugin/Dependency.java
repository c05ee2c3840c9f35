package io.saccade.core.plugin;

import org.pf4j.PluginDependency;

/**
 * A dependency on another plugin.
 *
 * @param plugin the required plugin
 * @param optional whether it is used only if present; only a manifest can say so
 */
record Dependency(PluginCandidate plugin, boolean optional) {
    PluginDependency toPf4j() {
        return new PluginDependency(optional ? plugin.id() + "?" : plugin.id());
    }
}
