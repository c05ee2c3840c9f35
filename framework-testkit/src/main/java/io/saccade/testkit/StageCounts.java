package io.saccade.testkit;

/**
 * Sample counts of a model: in = passed + out + refused + failed + dropped.
 *
 * @param passed samples that the model could not use
 * @param dropped samples that the model held and then gave up
 * @since 0.1
 */
public record StageCounts(long in, long passed, long out, long refused, long failed, long dropped) {
    /** Whether every sample is counted exactly once. */
    public boolean exact() {
        return in == passed + out + refused + failed + dropped;
    }
}
