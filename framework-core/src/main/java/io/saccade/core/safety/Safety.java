package io.saccade.core.safety;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Range;
import java.util.Optional;

/**
 * Limits for pointers and other actuators; the {@code safety:} block of a pipeline file. That the pointer stops when the
 * user moves the mouse is not a setting.
 */
public record Safety(
        @Doc("largest number of pointer moves per second") @Default("60") @Range(above = 0, max = FASTEST)
        double maxMovesPerSecond,

        @Doc("largest number of actions per second of each actuator except the pointer")
        @Default("60")
        @Range(above = 0, max = FASTEST)
        double maxActionsPerSecond,

        @Doc("true: moving the pointer into a corner of the screen by hand stops all pointer moves") @Default("true")
        boolean failSafeCorner,

        @Doc("key that stops the pointer and every other actuator, such as escape, pause or f12; default: none")
        Optional<String> killKey) {
    private static final double FASTEST = 1000;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final String NONE = "none";

    public Safety {
        killKey = killKey.filter(key -> !key.equals(NONE)); // lets an override disable the kill key of a file
    }

    /** The minimum time between two moves. */
    long moveIntervalNanos() {
        return (long) (NANOS_PER_SECOND / maxMovesPerSecond);
    }

    /** The minimum average time between two actions. */
    long actionIntervalNanos() {
        return (long) (NANOS_PER_SECOND / maxActionsPerSecond);
    }
}
