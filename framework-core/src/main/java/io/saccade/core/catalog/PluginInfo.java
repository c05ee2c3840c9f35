package io.saccade.core.catalog;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A plugin, loaded or not.
 *
 * @param id the name of its module; the file's name if the module can't be read
 * @param version of its module, or else from its file's name, or else {@code "0"}
 * @param path the jar or folder
 * @param stages sorted by role, then type; for a failed plugin, the stages created before it failed, which can't be
 *     used
 * @param cause why it failed and the remedy, as a clause that continues "did not load: ", or which plugin replaces it;
 *     empty if loaded
 */
public record PluginInfo(
        String id, String version, State state, Path path, List<StageEntry> stages, Optional<String> cause) {
    /** Whether the plugin's stages can be used. */
    public enum State {
        LOADED,
        FAILED,
        /** Replaced by another version in an earlier folder. */
        REPLACED
    }

    public PluginInfo {
        stages = stages.stream()
                .sorted(Comparator.comparing(StageEntry::role).thenComparing(StageEntry::type))
                .toList();
    }
}
