package io.saccade.core.catalog;

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
 * @param cause why it failed and what to do, as a clause that continues "did not load: ", or what is used
 *     in its place; empty when loaded
 */
public record PluginInfo(
        String id, String version, State state, Path path, List<StageEntry> stages, Optional<String> cause) {
    /** Whether a plugin's stages can be used. */
    public enum State {
        LOADED,
        FAILED,
        /** Another version of it, in a folder that comes first, is used in its place. */
        REPLACED
    }

    public PluginInfo {
        stages = stages.stream()
                .sorted(Comparator.comparing(StageEntry::role).thenComparing(StageEntry::type))
                .toList();
    }
}
