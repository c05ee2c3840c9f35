package io.saccade.core.road;

/**
 * The samples of a queue at one moment: offered = taken + dropped + depth, and one more while a producer waits for room.
 *
 * @param depth those that wait in the queue now
 */
public record QueueCounts(String name, int capacity, int depth, long offered, long taken, long dropped) {}
