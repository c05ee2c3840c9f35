package io.saccade.core.plan;

import java.util.OptionalLong;

/**
 * Limits for playing an environment.
 *
 * @param episodes number of episodes; empty: until the run is stopped
 * @param maxSteps number of steps after which an episode is truncated; empty: the environment's own limit
 */
public record EpisodeLimits(OptionalLong episodes, OptionalLong maxSteps) {}
