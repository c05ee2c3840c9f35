package io.saccade.core.plugin;

import org.pf4j.PluginDependency;

/**
 * @param plugin the one that is needed
 * @param optional used where it is there; only a manifest can say so
 */
record Dependency(PluginCandidate plugin, boolean optional) {
    PluginDependency toPf4j() {
        return new PluginDependency(optional ? plugin.id() + "?" : plugin.id());
    }
}
