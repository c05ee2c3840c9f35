package io.saccade.testkit;

/**
 * What became of the samples fed to a model: in = passed + out + refused + failed + dropped.
 *
 * @param passed could not be used
 * @param dropped held first, and then given up
 */
public record StageCounts(long in, long passed, long out, long refused, long failed, long dropped) {
    /** Whether every sample had exactly one fate. */
    public boolean exact() {
        return in == passed + out + refused + failed + dropped;
    }
}
