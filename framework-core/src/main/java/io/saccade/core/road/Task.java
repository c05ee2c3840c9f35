package io.saccade.core.road;

/** The work of one thread of the road, from its first sample to its last. */
@FunctionalInterface
public interface Task {
    void run() throws StageFailure, InterruptedException;
}
