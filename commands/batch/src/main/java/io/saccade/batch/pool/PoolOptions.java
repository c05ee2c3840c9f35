package io.saccade.batch.pool;

import io.saccade.batch.work.Limits;

/**
 * How a pool works.
 *
 * @param workers how many processes run items at a time
 * @param itemsPerWorker after so many, a process is replaced by a fresh one
 * @param retries how often a failed item is tried again
 */
public record PoolOptions(int workers, int itemsPerWorker, int retries, Limits limits) {}
