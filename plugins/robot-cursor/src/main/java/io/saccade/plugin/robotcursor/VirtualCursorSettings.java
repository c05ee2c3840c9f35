package io.saccade.plugin.robotcursor;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import java.time.Duration;

/** Settings of {@code virtual-cursor}. */
@Doc("Simulates a pointer on machines without a display; logs its last position and its " + "clicks")
public record VirtualCursorSettings(
        @Doc("width of the simulated screen in pixels") @Default("1920")
        int width,

        @Doc("height of the simulated screen in pixels") @Default("1080")
        int height,

        @Doc("true: clicks where gaze rests") @Default("false")
        boolean dwellClick,

        @Doc("largest distance of a resting gaze from its mean; below 1 a fraction of the screen's "
                + "diagonal, otherwise pixels")
        @Default("0.03")
        double dwellRadius,

        @Doc("time that gaze must rest; a blink does not end the rest") @Default("800ms")
        Duration dwellTime,

        @Doc("button to press: left, right or middle") @Default("left")
        DwellButton dwellButton,

        @Doc("largest measured error of the network, as a fraction of the screen's diagonal, at "
                + "which dwell clicks are allowed; 1 allows any, also an unknown error")
        @Default("0.08")
        double dwellMaxError) {
    /** Checks the settings. */
    public VirtualCursorSettings {
        InvalidSetting.unless(width >= 1 && width <= 100_000, "width", "be 1 to 100000 (pixels)");
        InvalidSetting.unless(height >= 1 && height <= 100_000, "height", "be 1 to 100000 (pixels)");
        new DwellSettings(dwellClick, dwellRadius, dwellTime, dwellButton, dwellMaxError);
    }

    DwellSettings dwell() {
        return new DwellSettings(dwellClick, dwellRadius, dwellTime, dwellButton, dwellMaxError);
    }
}
