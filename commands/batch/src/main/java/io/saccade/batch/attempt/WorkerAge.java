package io.saccade.batch.attempt;

/** Tells when a worker process should be replaced by a fresh one: after many items, or when its memory has doubled. */
final class WorkerAge {
    /** After this many items, caches are filled and code is compiled. */
    private static final int WARM = 20;

    private final int mostItems;
    private int items;
    private long warmMemory;

    /** @param mostItems that one process runs */
    WorkerAge(int mostItems) {
        this.mostItems = mostItems;
    }

    void begin() {
        items = 0;
        warmMemory = 0;
    }

    /** @param memory of the process after the item; 0 if it is not known */
    boolean isOld(long memory) {
        items++;
        if (items <= WARM) warmMemory = Math.max(warmMemory, memory);
        return items >= mostItems || (items > WARM && memory > 2 * warmMemory);
    }
}
