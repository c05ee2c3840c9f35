package io.saccade.core.road;

/** Handles a failed call of a stage, according to {@code on-error} of the pipeline. */
@FunctionalInterface
public interface Recovery<S> {
    /** Returns the stage to continue with: the same one to skip the sample, a new one after a restart. */
    S after(Throwable cause, long sampleIndex) throws StageFailure, InterruptedException;

    /** Ends the run at the first failure. */
    static <S> Recovery<S> failing(String stage) {
        return (cause, sampleIndex) -> {
            throw new StageFailure(stage, sampleIndex, cause);
        };
    }
}
