package io.saccade.plugin.onnxgaze;

/**
 * Exponential moving average: the weight of a new value is {@code alpha} at any time step. An {@code alpha} of 1
 * leaves values unchanged.
 */
final class ExponentialAverage implements Smoother {
    private final double alpha;
    private double smoothed;

    ExponentialAverage(double alpha) {
        this.alpha = alpha;
    }

    @Override
    public void reset(double value) {
        smoothed = value;
    }

    @Override
    public double next(double value, double seconds) {
        smoothed = alpha * value + (1 - alpha) * smoothed;
        return smoothed;
    }
}
