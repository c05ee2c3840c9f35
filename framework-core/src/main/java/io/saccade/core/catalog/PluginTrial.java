package io.saccade.core.catalog;

import io.saccade.api.spi.Trial;

/**
 * Something that a plugin lets the doctor try.
 *
 * @param plugin the id of the plugin
 */
public record PluginTrial(String plugin, Trial trial) {}
