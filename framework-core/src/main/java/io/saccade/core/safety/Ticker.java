package io.saccade.core.safety;

/** Calls a task repeatedly, never concurrently, until it is closed. */
interface Ticker extends AutoCloseable {
    void start(Runnable task);

    /** Starts no further call. A running call may still finish. */
    @Override
    void close();
}
