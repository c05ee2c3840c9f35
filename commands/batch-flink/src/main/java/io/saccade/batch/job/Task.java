package io.saccade.batch.job;

import io.saccade.batch.work.Item;

/**
 * An item that is not settled.
 *
 * @param position of its line in the plan
 * @param attempts that have ended
 * @param losses attempts during which the TaskManager was lost
 */
record Task(Item item, long position, int attempts, int losses) {
    Task tried() {
        return new Task(item, position, attempts + 1, losses);
    }

    Task lost() {
        return new Task(item, position, attempts, losses + 1);
    }
}
