package io.saccade.core.catalog;

import io.saccade.api.spi.StageFactory;
import java.util.Collection;
import java.util.Optional;

/** All usable stages, by role and type. Does not change during a run. */
public interface StageCatalog {
    /** All stages, sorted by role, then type. */
    Collection<StageEntry> stages();

    /**
     * Why the stage may be missing: a clause, without capital letter and full stop, that names each plugin that failed
     * to load and has, or may have, this stage, with the cause. Empty if there is none.
     */
    Optional<String> failedPluginFor(Role role, String type);

    /**
     * Finds the factory for a name in a pipeline file.
     *
     * @param name the type, or {@code plugin-id:type}
     */
    default Optional<StageFactory<?>> find(Role role, String name) {
        return stages().stream()
                .filter(entry -> entry.role() == role && entry.isCalled(name))
                .<StageFactory<?>>map(StageEntry::factory)
                .findFirst();
    }

    /** The id of the plugin that contains a factory. */
    default Optional<String> pluginOf(StageFactory<?> factory) {
        return stages().stream()
                .filter(entry -> entry.factory() == factory)
                .map(StageEntry::plugin)
                .findFirst();
    }

    /** The version of a plugin; {@code "0"} if it has none. */
    default String versionOf(String plugin) {
        return "0";
    }
}
