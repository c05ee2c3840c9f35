package io.saccade.core.plugin;

import io.saccade.api.spi.Trial;

/** Stands for a plugin's trials that could not be made. */
record BrokenTrial(String subject, String reason) implements Trial {
    @Override
    public String attempt() {
        throw new IllegalStateException("its trials can't be made (" + reason + "); get another version of the plugin");
    }
}
