package io.saccade.core.plugin;

import io.saccade.core.catalog.PluginInfo;
import io.saccade.core.catalog.PluginInfo.State;
import io.saccade.core.catalog.StageEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Creates the description of a plugin for each result of its loading. */
final class PluginInfos {
    private PluginInfos() {}

    static PluginInfo loaded(PluginCandidate plugin, List<StageEntry> stages) {
        return new PluginInfo(plugin.id(), plugin.version(), State.LOADED, plugin.path(), stages, Optional.empty());
    }

    static PluginInfo failed(PluginCandidate plugin, List<StageEntry> stages, String cause) {
        return new PluginInfo(plugin.id(), plugin.version(), State.FAILED, plugin.path(), stages, Optional.of(cause));
    }

    static PluginInfo replaced(PluginCandidate plugin, String cause) {
        return new PluginInfo(
                plugin.id(), plugin.version(), State.REPLACED, plugin.path(), List.of(), Optional.of(cause));
    }

    static PluginInfo unreadable(Path path, String cause) {
        String name = PluginFileName.of(path).stem();
        return new PluginInfo(
                name, PluginFileName.of(path).version(), State.FAILED, path, List.of(), Optional.of(cause));
    }
}
