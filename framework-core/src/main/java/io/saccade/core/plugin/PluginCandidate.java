package io.saccade.core.plugin;

import io.saccade.core.catalog.PluginInfo;
import io.saccade.core.catalog.PluginInfo.State;
import io.saccade.core.catalog.StageEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A plugin's description, read from its jars before any of its classes are loaded.
 *
 * @param path the jar or folder
 * @param folder the rank of its plugin folder; 0 comes first
 */
record PluginCandidate(
        Path path, int folder, String id, String version, PluginModules modules, PluginManifest manifest) {
    /** The plugin's description for users, after it was loaded or failed. */
    PluginInfo info(State state, List<StageEntry> stages, Optional<String> cause) {
        return new PluginInfo(id, version, state, path, stages, cause);
    }

    /** The plugin's name in messages, such as {@code io.saccade.plugin.demo (plugins/demo-0.1.0.jar)}. */
    String label() {
        return id + " (" + path + ")";
    }
}
