package io.saccade.plugin.onnxgaze;

/** Smooths one coordinate over time. */
interface Smoother {
    /** Restarts at this value. */
    void reset(double value);

    /**
     * Returns the smoothed value.
     *
     * @param value a finite value
     * @param seconds time since the previous value, above 0
     */
    double next(double value, double seconds);
}
