package io.saccade.core.plan;

/** What a full queue does with the next sample. */
public enum WhenFull {
    /** Lets the sender wait. */
    BLOCK,
    /** Takes it in place of the oldest one, which is counted as dropped. */
    DROP_OLDEST
}
