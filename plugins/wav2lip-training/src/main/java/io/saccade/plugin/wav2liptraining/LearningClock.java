package io.saccade.plugin.wav2liptraining;

/** Measures which share of the training time is spent waiting for films to be read. Evaluations do not count. */
final class LearningClock {
    private long startNanos = System.nanoTime();
    private long learntNanos;
    private long waitedNanos;

    void waited(long nanos) {
        waitedNanos += nanos;
    }

    /** Pauses the clock for an evaluation. */
    void stop() {
        learntNanos += System.nanoTime() - startNanos;
    }

    /** Resumes the clock. */
    void start() {
        startNanos = System.nanoTime();
    }

    /** Returns the share since the last call, 0 to 100. */
    double takeWaitPercent() {
        double percent = learntNanos == 0 ? 0 : 100.0 * waitedNanos / learntNanos;
        learntNanos = 0;
        waitedNanos = 0;
        return percent;
    }
}
