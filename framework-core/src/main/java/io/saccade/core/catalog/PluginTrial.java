package io.saccade.core.catalog;

import io.saccade.api.spi.Trial;

/**
 * A trial that a plugin offers to {@code saccade doctor}.
 *
 * @param plugin the id of the plugin
 */
public record PluginTrial(String plugin, Trial trial) {}
