package io.saccade.api.data;

/**
 * The episode that a sample belongs to; the core adds it to every sample of an environment.
 *
 * @param number counted from 0
 * @param seed that the environment was reset with: the same seed and actions repeat the episode
 * @param fps frames per second at which the environment looks natural; 30 for one without a picture
 * @since 0.1
 */
public record Episode(long number, long seed, double fps) {}
