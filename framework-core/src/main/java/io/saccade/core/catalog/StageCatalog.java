package io.saccade.core.catalog;

import io.saccade.api.spi.StageFactory;
import java.util.Collection;
import java.util.Optional;

/** Every stage that can be used in a pipeline, by role and type. Doesn't change over a run. */
public interface StageCatalog {
    /** All stages, sorted by role, then type. */
    Collection<StageEntry> stages();

    /**
     * Why the stage may be missing: a clause without capital and full stop that names each plugin which failed
     * to load and whose stages include this one, or can't be known, with the cause. Empty when no failed plugin may
     * have had it.
     */
    Optional<String> failedPluginFor(Role role, String type);

    /**
     * The factory that a pipeline file means.
     *
     * @param name the type, or {@code plugin-id:type}
     */
    default Optional<StageFactory<?>> find(Role role, String name) {
        return stages().stream()
                .filter(entry -> entry.role() == role && entry.isCalled(name))
                .<StageFactory<?>>map(StageEntry::factory)
                .findFirst();
    }

    /** The id of the plugin that a factory comes from. */
    default Optional<String> pluginOf(StageFactory<?> factory) {
        return stages().stream()
                .filter(entry -> entry.factory() == factory)
                .map(StageEntry::plugin)
                .findFirst();
    }

    /** The version of a plugin; {@code "0"} where it has none. */
    default String versionOf(String plugin) {
        return "0";
    }
}
