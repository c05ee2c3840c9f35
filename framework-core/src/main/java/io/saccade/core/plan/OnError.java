package io.saccade.core.plan;

/** What a failed call of a stage leads to. */
public enum OnError {
    /** The run ends. */
    FAIL,
    /** The sample is left out. */
    SKIP,
    /** The stage is opened again, a few times; for captures and models. */
    RESTART
}
