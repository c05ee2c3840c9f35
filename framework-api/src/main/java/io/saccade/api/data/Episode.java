package io.saccade.api.data;

/**
 * The episode of a world that a sample belongs to; the core puts it on every sample of an environment.
 *
 * @param number counted from 0
 * @param seed that the world began it with: the same seed and the same actions play it again
 * @param fps frames per second at which the world looks natural; 30 for a world without a picture
 */
public record Episode(long number, long seed, double fps) {}
