package io.saccade.plugin.robotcursor;

import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import java.util.Optional;

/** Settings of {@code robot-cursor}. */
@Doc("Moves the real mouse pointer to where the person looks")
public record RobotCursorSettings(
        @Doc("the screen that gaze is a fraction of, counted from 0; the primary one unless given")
        Optional<Integer> screen) {
    /** Checks the settings. */
    public RobotCursorSettings {
        InvalidSetting.unless(screen.orElse(0) >= 0, "screen", "be 0 or more");
    }
}
