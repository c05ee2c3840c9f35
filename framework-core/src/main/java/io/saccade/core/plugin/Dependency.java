package io.saccade.core.plugin;

/**
 * A dependency on another plugin.
 *
 * @param plugin the required plugin
 * @param optional whether it is used only if present; only a manifest can say so
 */
record Dependency(PluginCandidate plugin, boolean optional) {}
