package io.saccade.core.plan;

/**
 * A queue that stands before a stage, which then has a thread of its own.
 *
 * @param capacity in samples, 1 or more
 */
public record QueuePlan(int capacity, WhenFull whenFull) {}
