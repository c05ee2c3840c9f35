package io.saccade.core.safety;

import io.saccade.api.spi.InvalidSetting;
import java.util.Optional;

/**
 * How a pointer is guarded; the {@code safety:} block of a pipeline file.
 *
 * @param maxMovesPerSecond more than 0; what comes faster is coalesced to the newest target
 * @param failSafeCorner whether a pointer brought into a corner by hand ends all motion
 * @param killKey a key that ends all motion
 * @param dryRun whether nothing is moved or pressed at all
 */
public record GuardSettings(
        double maxMovesPerSecond, boolean failSafeCorner, Optional<String> killKey, boolean dryRun) {
    private static final double NANOS_PER_SECOND = 1e9;

    public GuardSettings {
        InvalidSetting.unless(
                maxMovesPerSecond > 0 && Double.isFinite(maxMovesPerSecond), "max-moves-per-second", "be more than 0");
    }

    /** The shortest time between two moves. */
    long intervalNanos() {
        return (long) (NANOS_PER_SECOND / maxMovesPerSecond);
    }
}
