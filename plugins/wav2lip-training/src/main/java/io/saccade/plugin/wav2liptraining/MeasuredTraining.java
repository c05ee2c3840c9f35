package io.saccade.plugin.wav2liptraining;

import java.util.Map;

/** A training that measures more than its loss. */
interface MeasuredTraining extends AutoCloseable {
    /** What the last measurement came to, by the names of the user guide. Asked once after each. */
    Map<String, Double> measured();

    @Override
    void close();
}
