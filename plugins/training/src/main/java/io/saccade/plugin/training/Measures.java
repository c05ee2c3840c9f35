package io.saccade.plugin.training;

import io.saccade.api.data.Metrics;
import io.saccade.api.data.Progress;

/** Says which metrics a trainer emits at the end of an epoch. */
@FunctionalInterface
public interface Measures {
    /**
     * Returns the metrics to emit.
     *
     * @param epoch what the training itself measured
     */
    Metrics of(Progress progress, Metrics epoch) throws Exception;
}
