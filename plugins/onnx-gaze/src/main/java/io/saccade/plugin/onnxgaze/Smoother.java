package io.saccade.plugin.onnxgaze;

/** Smooths one coordinate over time. */
interface Smoother {
    /** Forgets the past and begins at this value. */
    void reset(double value);

    /**
     * The smoothed value.
     *
     * @param value finite
     * @param seconds since the value before, above 0
     */
    double next(double value, double seconds);
}
