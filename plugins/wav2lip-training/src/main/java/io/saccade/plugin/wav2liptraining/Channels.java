package io.saccade.plugin.wav2liptraining;

import io.saccade.api.spi.InvalidSetting;

/**
 * Scales the networks' channels.
 *
 * @param width share of the published networks' channels, a multiple of 1/16
 */
public record Channels(double width) {
    /** Smallest share at which each of the published networks' channels stays a whole number. */
    private static final double STEP = 1 / 16.0;

    public Channels {
        InvalidSetting.unless(
                width > 0 && width <= 1 && width % STEP == 0,
                "width",
                "be 0.0625 (a 16th of the published networks' channels) or a multiple of it, up to 1");
    }

    /** Returns the scaled number of channels. */
    public int of(int published) {
        return (int) (published * width);
    }
}
