package io.saccade.core.road;

/**
 * The samples of a stage at one moment: in = passed + out + refused + failed + dropped + inside.
 *
 * @param passed those that the stage could not use
 * @param out those that a source gave, a model emitted or a sink handled
 * @param dropped those that were held and then dropped
 * @param inside those under way: held, in a call, or waiting behind a held one
 */
public record StageCounts(long in, long passed, long out, long refused, long failed, long dropped, long inside) {
    public static final StageCounts NONE = new StageCounts(0, 0, 0, 0, 0, 0, 0);

    /** Adds the counts of another worker of the stage. */
    public StageCounts plus(StageCounts other) {
        return new StageCounts(
                in + other.in,
                passed + other.passed,
                out + other.out,
                refused + other.refused,
                failed + other.failed,
                dropped + other.dropped,
                inside + other.inside);
    }

    /** The same if answers, and samples that skip the stage, still wait for an earlier one. */
    StageCounts waiting(long answers, long passing) {
        return new StageCounts(
                in, passed - passing, out - answers, refused, failed, dropped, inside + answers + passing);
    }
}
