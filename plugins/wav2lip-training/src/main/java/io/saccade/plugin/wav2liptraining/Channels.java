package io.saccade.plugin.wav2liptraining;

import io.saccade.api.spi.InvalidSetting;

/**
 * How many channels networks have.
 *
 * @param width a part of the published networks' channels: a number of 16ths
 */
record Channels(double width) {
    /** Then every number of channels in the published networks becomes a whole one. */
    private static final double STEP = 1 / 16.0;

    Channels {
        InvalidSetting.unless(
                width > 0 && width <= 1 && width % STEP == 0,
                "width",
                "be 0.0625 (a 16th of the published networks' channels) or a multiple of it, up to 1");
    }

    /** The channels where the published networks have so many. */
    int of(int published) {
        return (int) (published * width);
    }
}
