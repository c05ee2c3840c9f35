package io.saccade.core.safety;

import io.saccade.api.spi.InvalidSetting;
import java.util.Optional;

/**
 * The safety settings for pointers and other actuators; the {@code safety:} block of a pipeline file.
 *
 * @param maxMovesPerSecond more than 0; faster moves are coalesced to the newest target
 * @param maxActionsPerSecond more than 0; for other actuators, faster actions are refused
 * @param failSafeCorner whether moving the pointer into a corner by hand stops all moves
 * @param killKey a key that stops all moves and actions
 * @param dryRun whether nothing is moved, pressed or acted on at all
 */
public record GuardSettings(
        double maxMovesPerSecond,
        double maxActionsPerSecond,
        boolean failSafeCorner,
        Optional<String> killKey,
        boolean dryRun) {
    private static final double NANOS_PER_SECOND = 1e9;

    public GuardSettings {
        InvalidSetting.unless(
                maxMovesPerSecond > 0 && Double.isFinite(maxMovesPerSecond), "max-moves-per-second", "be more than 0");
        InvalidSetting.unless(
                maxActionsPerSecond > 0 && Double.isFinite(maxActionsPerSecond),
                "max-actions-per-second",
                "be more than 0");
    }

    /** The same settings without dry run, for an actuator that handles a dry run itself. */
    public GuardSettings live() {
        return new GuardSettings(maxMovesPerSecond, maxActionsPerSecond, failSafeCorner, killKey, false);
    }

    /** The minimum time between two moves. */
    long intervalNanos() {
        return (long) (NANOS_PER_SECOND / maxMovesPerSecond);
    }

    /** The minimum average time between two actions. */
    long actionIntervalNanos() {
        return (long) (NANOS_PER_SECOND / maxActionsPerSecond);
    }
}
