package io.saccade.api.data;

/**
 * The shape of a world; stands on every sample of an environment.
 *
 * @param states how many discrete states, or -1: an observation vector
 * @param observationLength length of the observation vector; 0 for discrete states
 * @param actions how many discrete actions, or -1: continuous
 * @param actionLength how many continuous values an action has; 0 for discrete actions
 */
public record Spaces(int states, int observationLength, int actions, int actionLength) {}
