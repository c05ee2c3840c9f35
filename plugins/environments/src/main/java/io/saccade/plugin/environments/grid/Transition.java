package io.saccade.plugin.environments.grid;

/**
 * One outcome of an action.
 *
 * @param probability 0..1; the probabilities of one action add up to 1
 * @param next the number of the state it leads to
 * @param terminated whether the episode ends there
 */
public record Transition(double probability, int next, double reward, boolean terminated) {}
