package io.saccade.testkit;

/**
 * Sample counts of a model, as in a run's report: in = passed + out + refused + failed + dropped.
 *
 * @param in samples given to the stage
 * @param passed samples that lack a key that the model reads, and skipped it
 * @param out samples that the model emitted
 * @param refused samples that the model discarded by returning without a call
 * @param failed samples in whose call the model threw an exception
 * @param dropped samples that the model held and then dropped
 * @since 0.1
 */
public record StageCounts(long in, long passed, long out, long refused, long failed, long dropped) {
    /** Whether every sample is counted exactly once. */
    public boolean exact() {
        return in == passed + out + refused + failed + dropped;
    }
}
