package io.saccade.core.road;

import io.saccade.core.problem.Reason;
import io.saccade.core.problem.Told;

/** A failure of a stage that ends the run, with the stage, the sample and the cause. */
public final class StageFailure extends Exception implements Told {
    private static final long serialVersionUID = 1L;

    private final String stage;
    private final long sampleIndex;

    /** @param sampleIndex the sample it was processing, or -1 */
    public StageFailure(String stage, long sampleIndex, Throwable cause) {
        super(
                "stage '" + stage + "' failed" + (sampleIndex < 0 ? "" : " at sample " + sampleIndex) + ": "
                        + Reason.of(cause),
                cause);
        this.stage = stage;
        this.sampleIndex = sampleIndex;
    }

    public String stage() {
        return stage;
    }

    /** The sample it was processing, or -1. */
    public long sampleIndex() {
        return sampleIndex;
    }
}
