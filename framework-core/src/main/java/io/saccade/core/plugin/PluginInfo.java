package io.saccade.core.plugin;

import io.saccade.core.catalog.StageEntry;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One plugin, loaded or not.
 *
 * @param id the name of its module; the file's name where the module can't be read
 * @param version of its module, then of its file's name, then {@code "0"}
 * @param path the jar or folder
 * @param stages sorted by role, then type; of a failed plugin those that were made before it failed, which
 *     nobody can use
 * @param cause why it failed and what to do, as a clause that continues "did not load: "; empty when loaded
 */
public record PluginInfo(
        String id, String version, State state, Path path, List<StageEntry> stages, Optional<String> cause) {
    /** Whether a plugin's stages can be used. */
    public enum State {
        LOADED,
        FAILED
    }

    public PluginInfo {
        stages = stages.stream()
                .sorted(Comparator.comparing(StageEntry::role).thenComparing(StageEntry::type))
                .toList();
    }

    static PluginInfo loaded(PluginCandidate plugin, List<StageEntry> stages) {
        return new PluginInfo(plugin.id(), plugin.version(), State.LOADED, plugin.path(), stages, Optional.empty());
    }

    static PluginInfo failed(PluginCandidate plugin, List<StageEntry> stages, String cause) {
        return new PluginInfo(plugin.id(), plugin.version(), State.FAILED, plugin.path(), stages, Optional.of(cause));
    }

    static PluginInfo unreadable(Path path, String cause) {
        String name = PluginFileName.of(path).stem();
        return new PluginInfo(
                name, PluginFileName.of(path).version(), State.FAILED, path, List.of(), Optional.of(cause));
    }
}
