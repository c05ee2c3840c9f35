package io.saccade.core.plugin;

import io.saccade.api.spi.Trial;

/**
 * Stands for a service of a plugin that could not be created, so that the doctor tells it.
 *
 * @param what the service, in the plural
 */
record BrokenTrial(String subject, String what, String reason) implements Trial {
    @Override
    public String attempt() {
        throw new IllegalStateException(
                "its " + what + " can't be created (" + reason + "); install another version of the plugin");
    }
}
