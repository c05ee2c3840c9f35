package io.saccade.core.catalog;

import io.saccade.api.spi.StageFactory;

/**
 * One stage that a plugin offers.
 *
 * @param plugin the id of the plugin
 */
public record StageEntry(Role role, String type, StageFactory<?> factory, String plugin) {
    public static StageEntry of(StageFactory<?> factory, String plugin) {
        return new StageEntry(Role.of(factory), factory.type(), factory, plugin);
    }
}
