package io.saccade.core.plugin;

import java.nio.file.Path;

/**
 * A plugin's description, read from its jars before any of its classes are loaded.
 *
 * @param path the jar or folder
 * @param folder the rank of its plugin folder; 0 comes first
 */
record PluginCandidate(
        Path path, int folder, String id, String version, PluginModules modules, PluginManifest manifest) {
    /** The plugin's name in messages, such as {@code io.saccade.plugin.demo (plugins/demo-0.1.0.jar)}. */
    String label() {
        return id + " (" + path + ")";
    }
}
