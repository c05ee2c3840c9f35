package io.saccade.plugin.haareyecapture;

/** Tells the user of a pause by a sound. */
@FunctionalInterface
interface PauseSound extends AutoCloseable {
    /** Makes no sound. */
    PauseSound NONE = paused -> {};

    /** Begins the sound of a pause, or of its end, and returns at once. */
    void tell(boolean paused);

    @Override
    default void close() {}
}
