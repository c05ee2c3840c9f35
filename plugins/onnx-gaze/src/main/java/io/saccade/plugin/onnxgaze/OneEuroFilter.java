package io.saccade.plugin.onnxgaze;

/**
 * The One Euro filter: a low-pass whose cut-off rises with the speed of the signal, so that a resting value is
 * calm and a moving one is not late (Casiez, Roussel and Vogel, "1 € Filter", CHI 2012). The speed is smoothed
 * itself, at a cut-off of 1 Hz as in the paper.
 */
final class OneEuroFilter implements Smoother {
    private static final double SPEED_CUTOFF_HZ = 1;

    private final double minCutoffHz;
    private final double beta;
    private double smoothed;
    private double speed;

    /**
     * @param minCutoffHz the cut-off of a value at rest
     * @param beta how much the cut-off rises, in Hz for each unit a second
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

    /** The weight of a new value in a first-order low-pass: 1 / (1 + tau / dt) with tau = 1 / (2 pi cutoff). */
    private static double alpha(double cutoffHz, double seconds) {
        double tau = 1 / (2 * Math.PI * cutoffHz);
        return 1 / (1 + tau / seconds);
    }
}
