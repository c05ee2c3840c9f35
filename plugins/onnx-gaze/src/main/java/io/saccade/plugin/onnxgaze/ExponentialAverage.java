package io.saccade.plugin.onnxgaze;

/**
 * A new value counts {@code alpha}, the smoothed past the rest, whatever the time between; with an {@code alpha} of 1
 * values stay as they are.
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
