package io.saccade.core.plan;

/** How a failed call of a stage is handled. */
public enum OnError {
    /** The run ends. */
    FAIL,
    /** The sample is skipped. */
    SKIP,
    /** The stage is reopened, a few times at most; for captures and models. */
    RESTART
}
