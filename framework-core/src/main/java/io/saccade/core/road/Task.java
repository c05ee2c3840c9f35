package io.saccade.core.road;

/** What one thread of the road does, from its first sample to its last. */
@FunctionalInterface
public interface Task {
    void run() throws StageFailure, InterruptedException;
}
