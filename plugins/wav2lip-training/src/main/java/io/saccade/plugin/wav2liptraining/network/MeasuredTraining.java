package io.saccade.plugin.wav2liptraining.network;

import java.util.Map;

/** A training that measures more than its loss. */
public interface MeasuredTraining extends AutoCloseable {
    /** Returns the last evaluation's metrics by their documented names. Called once after each evaluation. */
    Map<String, Double> measured();

    @Override
    void close();
}
