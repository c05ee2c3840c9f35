package io.saccade.plugin.robotcursor;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import java.time.Duration;
import java.util.Optional;

/** Settings of {@code robot-cursor}. */
@Doc("Moves the real mouse pointer to where the person looks, and clicks where they keep looking")
public record RobotCursorSettings(
        @Doc("the screen that gaze is a fraction of, counted from 0; the primary one unless given")
        Optional<Integer> screen,

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
        double dwellMaxError,

        @Doc("whether a small ring beside the pointer shows that a click is coming") @Default("false")
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
