package io.saccade.batch.work;

import java.time.Duration;

/**
 * How long an attempt may take.
 *
 * @param stall without progress
 * @param whole in all
 */
public record Limits(Duration stall, Duration whole) {}
