package io.saccade.batch.work;

/**
 * The first line that a worker gets.
 *
 * @param token stands before each of its answers, so that nothing that a plugin prints is taken for one
 */
public record Welcome(String token, Recipe recipe) {}
