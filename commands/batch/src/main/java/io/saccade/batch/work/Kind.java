package io.saccade.batch.work;

/** How an attempt at an item ended. */
public enum Kind {
    DONE,
    /** The input can't be opened or read, or is empty. */
    INPUT,
    /** A stage failed. */
    FAILED,
    /** The worker died, or ran out of memory. */
    CRASHED,
    /** The worker made no progress for too long. */
    STALLED,
    /** The attempt took too long in all. */
    TIMED_OUT,
    /** The pipeline is wrong, whatever the item. */
    PIPELINE;

    /** What happens next. */
    public enum Next {
        COMMIT,
        /** The same again after a pause. */
        RETRY,
        /** Again when no other item is under way, since memory may be short. */
        RETRY_ALONE,
        SET_ASIDE,
        /** The whole batch ends. */
        STOP
    }

    /**
     * What happens after an attempt that ended like this.
     *
     * @param attempts made so far, including this one
     * @param retries how many attempts may follow the first
     */
    public Next next(int attempts, int retries) {
        return switch (this) {
            case DONE -> Next.COMMIT;
            case PIPELINE -> Next.STOP;
            case INPUT -> Next.SET_ASIDE;
            case FAILED -> attempts > retries ? Next.SET_ASIDE : Next.RETRY;
            case CRASHED, STALLED, TIMED_OUT -> attempts > retries ? Next.SET_ASIDE : Next.RETRY_ALONE;
        };
    }

    /** Whether the worker must be replaced. */
    public boolean endsWorker() {
        return this != DONE && this != INPUT;
    }
}
