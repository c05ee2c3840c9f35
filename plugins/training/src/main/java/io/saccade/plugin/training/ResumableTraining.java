package io.saccade.plugin.training;

import java.io.IOException;

/** A training that goes on in rounds of about half a second, and whose progress can be saved between them. */
public interface ResumableTraining {
    /** Whether there is nothing more to train. */
    boolean isFinished();

    /** Trains for about half a second. */
    Round round() throws Exception;

    /** Writes the checkpoint, if there is one and there is something new. */
    void save() throws IOException;

    /** Releases the checkpoint for another training. Called after the result was committed. */
    void handOver() throws IOException;
}
