package io.saccade.plugin.wav2liptraining;

import io.saccade.api.spi.InvalidSetting;

/**
 * How many channels networks have.
 *
 * @param width a part of the published networks' channels, above 0 and up to 1
 */
record Channels(double width) {
    /** The narrowest that still has a channel where the published networks have 16. */
    static final double NARROWEST = 1 / 16.0;

    Channels {
        InvalidSetting.unless(
                width >= NARROWEST && width <= 1,
                "width",
                "be 0.0625 (a 16th of the channels) to 1 (those of the published networks)");
    }

    /** The channels where the published networks have so many. */
    int of(int published) {
        return Math.max(1, (int) Math.round(published * width));
    }
}
