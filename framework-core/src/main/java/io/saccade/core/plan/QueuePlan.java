package io.saccade.core.plan;

/**
 * A queue before a stage, which then runs on its own thread.
 *
 * @param capacity in samples, 1 or more
 */
public record QueuePlan(int capacity, WhenFull whenFull) {}
