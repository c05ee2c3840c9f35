package io.saccade.core.plan;

import java.util.OptionalLong;

/**
 * How long an environment is played.
 *
 * @param episodes empty: until the run is stopped
 * @param maxSteps after which an episode is truncated; empty: as the world has it
 */
public record EpisodeLimits(OptionalLong episodes, OptionalLong maxSteps) {}
