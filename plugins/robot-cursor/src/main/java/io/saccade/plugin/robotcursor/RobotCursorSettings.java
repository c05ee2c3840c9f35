package io.saccade.plugin.robotcursor;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Group;
import io.saccade.api.spi.Range;
import java.util.Optional;

/** Settings of {@code robot-cursor}. */
@Doc("Moves the mouse pointer to the gaze, and clicks where it rests")
public record RobotCursorSettings(
        @Doc("screen, counted from 0; default: the primary one") @Range(min = 0)
        Optional<Integer> screen,

        @Group ClickSettings click,

        @Group DwellSettings dwell,

        @Doc("true: shows a ring beside the pointer that closes until the click") @Default("false")
        boolean dwellCountdown) {}
