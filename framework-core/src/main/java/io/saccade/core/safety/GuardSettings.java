package io.saccade.core.safety;

import io.saccade.api.spi.InvalidSetting;
import java.util.Optional;

/**
 * How pointers and other actuators are guarded; the {@code safety:} block of a pipeline file.
 *
 * @param maxMovesPerSecond more than 0; what comes faster is coalesced to the newest target
 * @param maxActionsPerSecond more than 0; of other actuators, what comes faster is held back
 * @param failSafeCorner whether a pointer brought into a corner by hand ends all motion
 * @param killKey a key that ends all motion and all actions
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

    /** The same outside of a dry run: for an actuator that handles it itself. */
    public GuardSettings live() {
        return new GuardSettings(maxMovesPerSecond, maxActionsPerSecond, failSafeCorner, killKey, false);
    }

    /** The shortest time between two moves. */
    long intervalNanos() {
        return (long) (NANOS_PER_SECOND / maxMovesPerSecond);
    }

    /** The average time between two actions, at least. */
    long actionIntervalNanos() {
        return (long) (NANOS_PER_SECOND / maxActionsPerSecond);
    }
}
