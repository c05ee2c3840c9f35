package io.saccade.plugin.wav2liptraining.network;

/** Measures which share of the training time is spent waiting for films to be read. Evaluations do not count. */
public final class LearningClock {
    private long startNanos = System.nanoTime();
    private long learntNanos;
    private long waitedNanos;

    public void waited(long nanos) {
        waitedNanos += nanos;
    }

    /** Pauses the clock for an evaluation. */
    public void stop() {
        learntNanos += System.nanoTime() - startNanos;
    }

    /** Resumes the clock. */
    public void start() {
        startNanos = System.nanoTime();
    }

    /** Returns the share since the last call, 0 to 100. */
    public double takeWaitPercent() {
        double percent = learntNanos == 0 ? 0 : 100.0 * waitedNanos / learntNanos;
        learntNanos = 0;
        waitedNanos = 0;
        return percent;
    }
}
