package io.saccade.plugin.haareyecapture;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.api.spi.Seconds;

/** Settings of {@code eyes-closed}. */
@Doc("Pauses the pointer when both eyes stay closed, and lets it go on when they do so again")
public record EyesClosedSettings(
        @Default("2") @Doc("time for which both eyes must be closed, 1 to 30; a blink lasts up to 0.4") @Seconds
        double seconds,

        @Default("true")
        @Doc("true: a falling sound tells of a pause, a rising one of its end; only with a camera or in live mode")
        boolean sound) {
    public EyesClosedSettings {
        InvalidSetting.unless(seconds >= 1 && seconds <= 30, "seconds", "be 1 to 30");
    }
}
