package io.saccade.core.plugin;

import java.nio.file.Path;

/**
 * What a plugin's jars say of it before anything of it is loaded.
 *
 * @param path the jar or folder
 * @param folder the rank of the plugin folder it lies in; 0 comes first
 */
record PluginCandidate(
        Path path, int folder, String id, String version, PluginModules modules, PluginManifest manifest) {
    /** For sentences: {@code io.saccade.plugin.demo (plugins/demo-0.1.0.jar)}. */
    String label() {
        return id + " (" + path + ")";
    }
}
