package io.saccade.core.plugin;

import io.saccade.api.spi.Trial;

/** Stands for a plugin's trials if they could not be created. */
record BrokenTrial(String subject, String reason) implements Trial {
    @Override
    public String attempt() {
        throw new IllegalStateException("its trials can't be made (" + reason + "); get another version of the plugin");
    }
}
