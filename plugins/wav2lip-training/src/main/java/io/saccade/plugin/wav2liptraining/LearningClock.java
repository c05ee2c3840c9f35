package io.saccade.plugin.wav2liptraining;

/** How much of the time learning waited for films to be read; measuring in between does not count. */
final class LearningClock {
    private long startNanos = System.nanoTime();
    private long learntNanos;
    private long waitedNanos;

    void waited(long nanos) {
        waitedNanos += nanos;
    }

    /** Learning pauses. */
    void stop() {
        learntNanos += System.nanoTime() - startNanos;
    }

    /** It goes on. */
    void start() {
        startNanos = System.nanoTime();
    }

    /** 0 to 100, since the last call. */
    double takeWaitPercent() {
        double percent = learntNanos == 0 ? 0 : 100.0 * waitedNanos / learntNanos;
        learntNanos = 0;
        waitedNanos = 0;
        return percent;
    }
}
