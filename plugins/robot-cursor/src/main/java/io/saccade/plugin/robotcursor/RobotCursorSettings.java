package io.saccade.plugin.robotcursor;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import java.time.Duration;
import java.util.Optional;

/** Settings of {@code robot-cursor}. */
@Doc("Moves the mouse pointer to the gaze, and clicks where it rests")
public record RobotCursorSettings(
        @Doc("screen, counted from 0; default: the primary one")
        Optional<Integer> screen,

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
        double dwellMaxError,

        @Doc("true: shows a ring beside the pointer that closes until the click") @Default("false")
        boolean dwellCountdown) {
    /** Checks the settings. */
    public RobotCursorSettings {
        InvalidSetting.unless(screen.orElse(0) >= 0, "screen", "be 0 or more");
        new DwellSettings(dwellClick, dwellRadius, dwellTime, dwellButton, dwellMaxError);
    }

    DwellSettings dwell() {
        return new DwellSettings(dwellClick, dwellRadius, dwellTime, dwellButton, dwellMaxError);
    }
}
