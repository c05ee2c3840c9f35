package io.saccade.plugin.robotcursor;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import java.time.Duration;

/** Settings of {@code virtual-cursor}. */
@Doc("Moves a pointer on paper, for machines without a display; logs where it ended and how often it clicked")
public record VirtualCursorSettings(
        @Doc("width of the screen on paper, in pixels") @Default("1920")
        int width,

        @Doc("height of the screen on paper, in pixels") @Default("1080")
        int height,

        @Doc("whether to click where gaze rests") @Default("false")
        boolean dwellClick,

        @Doc("how far gaze may wander from where it rests: below 1 a fraction of the screen's diagonal, else pixels")
        @Default("0.03")
        double dwellRadius,

        @Doc("how long gaze must rest; a blink does not end a rest") @Default("800ms")
        Duration dwellTime,

        @Doc("what is pressed: left, right or middle") @Default("left")
        DwellButton dwellButton,

        @Doc("the largest measured error of the model with which it may click, a fraction of the screen's diagonal;"
                + " 1 permits any, an unknown one too")
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
