package io.saccade.core.plan;

/** How a full queue treats the next sample. */
public enum WhenFull {
    /** Blocks the sender. */
    BLOCK,
    /** Replaces the oldest sample, which counts as dropped. */
    DROP_OLDEST
}
