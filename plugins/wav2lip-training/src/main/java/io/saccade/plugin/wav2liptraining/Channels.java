package io.saccade.plugin.wav2liptraining;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;

/** Scales the networks' channels; a group of the trainers' settings. */
public record Channels(
        @Doc("share of the published network's channels, 0.0625 to 1") @Default("1")
        double width) {
    /** Smallest share at which each of the published networks' channels stays a whole number. */
    private static final double STEP = 1 / 16.0;

    /** Checks the settings. */
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
