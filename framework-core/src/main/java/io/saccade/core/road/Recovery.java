package io.saccade.core.road;

/** What happens after a call of a stage failed: the {@code on-error} of the pipeline. */
@FunctionalInterface
public interface Recovery<S> {
    /**
     * Answers the stage to go on with: the same one to skip the sample, a new one after a restart.
     *
     * @throws StageFailure to end the run
     */
    S after(Throwable cause, long sampleIndex) throws StageFailure, InterruptedException;

    /** Ends the run at the first failure. */
    static <S> Recovery<S> failing(String stage) {
        return (cause, sampleIndex) -> {
            throw new StageFailure(stage, sampleIndex, cause);
        };
    }
}
