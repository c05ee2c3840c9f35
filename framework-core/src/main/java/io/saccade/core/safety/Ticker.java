package io.saccade.core.safety;

/** Calls a task again and again, never twice at once, until it is closed. */
interface Ticker extends AutoCloseable {
    void start(Runnable task);

    /** Begins no further call. One that runs may still end. */
    @Override
    void close();
}
