package io.saccade.batch.pool;

import io.saccade.batch.work.Item;

/**
 * An item that is not settled.
 *
 * @param attempts made so far
 */
record Task(Item item, int attempts) {
    Task tried() {
        return new Task(item, attempts + 1);
    }
}
