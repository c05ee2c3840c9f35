package io.saccade.plugin.onnxgaze;

/**
 * The One Euro filter: a low-pass filter whose cut-off rises with the speed of the signal, for little jitter at rest
 * and little lag in motion (Casiez, Roussel and Vogel, "1 € Filter", CHI 2012). The speed itself is smoothed with a
 * cut-off of 1 Hz, as in the paper.
 */
final class OneEuroFilter implements Smoother {
    private static final double SPEED_CUTOFF_HZ = 1;

    private final double minCutoffHz;
    private final double beta;
    private double smoothed;
    private double speed;

    /**
     * @param minCutoffHz the cut-off at rest
     * @param beta Hz added to the cut-off per unit per second of speed
     */
    OneEuroFilter(double minCutoffHz, double beta) {
        this.minCutoffHz = minCutoffHz;
        this.beta = beta;
    }

    @Override
    public void reset(double value) {
        smoothed = value;
        speed = 0;
    }

    @Override
    public double next(double value, double seconds) {
        double speedNow = (value - smoothed) / seconds;
        speed += alpha(SPEED_CUTOFF_HZ, seconds) * (speedNow - speed);
        smoothed += alpha(minCutoffHz + beta * Math.abs(speed), seconds) * (value - smoothed);
        return smoothed;
    }

    /** Weight of a new value in a first-order low-pass filter: 1 / (1 + tau / dt) with tau = 1 / (2 pi cutoff). */
    private static double alpha(double cutoffHz, double seconds) {
        double tau = 1 / (2 * Math.PI * cutoffHz);
        return 1 / (1 + tau / seconds);
    }
}
