package io.saccade.core.run;

import java.time.Duration;
import java.util.Optional;

/**
 * When a run ends although its source has more.
 *
 * @param maxSamples after how many samples
 * @param duration after how long, in good order
 * @param timed whether every call is timed; off only where the road itself is measured
 */
public record RunLimits(long maxSamples, Optional<Duration> duration, boolean timed) {
    public static final RunLimits NONE = new RunLimits(Long.MAX_VALUE, Optional.empty(), true);
}
