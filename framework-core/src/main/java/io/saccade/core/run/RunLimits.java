package io.saccade.core.run;

import java.time.Duration;
import java.util.Optional;

/**
 * Ends a run before its source is exhausted.
 *
 * @param maxSamples after how many samples
 * @param duration after what time; the road is drained
 * @param timed whether every call is timed; off only to benchmark the road itself
 */
public record RunLimits(long maxSamples, Optional<Duration> duration, boolean timed) {
    public static final RunLimits NONE = new RunLimits(Long.MAX_VALUE, Optional.empty(), true);
}
