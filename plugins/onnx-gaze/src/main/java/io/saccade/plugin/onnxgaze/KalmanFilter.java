package io.saccade.plugin.onnxgaze;

/**
 * A Kalman filter of position and speed with white noise on the acceleration. Ignores values further from the
 * prediction than three standard deviations, such as in a blink; if they persist, gaze has jumped, and the filter
 * restarts there.
 */
final class KalmanFilter implements Smoother {
    private static final double GATE_DEVIATIONS = 3;

    private final double speedVariance;
    private final double valueVariance;
    private final double outlierSeconds;
    private double place;
    private double speed;
    // Covariance of position and speed.
    private double placePlace;
    private double placeSpeed;
    private double speedSpeed;
    private double outlyingSeconds;

    /**
     * @param speedNoise standard deviation of the change of speed within a second
     * @param valueNoise standard deviation of an estimate
     * @param outlierSeconds time after which persistent outliers are accepted
     */
    KalmanFilter(double speedNoise, double valueNoise, double outlierSeconds) {
        this.speedVariance = speedNoise * speedNoise;
        this.valueVariance = valueNoise * valueNoise;
        this.outlierSeconds = outlierSeconds;
    }

    @Override
    public void reset(double value) {
        place = value;
        speed = 0;
        placePlace = valueVariance;
        placeSpeed = 0;
        speedSpeed = speedVariance;
        outlyingSeconds = 0;
    }

    @Override
    public double next(double value, double seconds) {
        predict(seconds);
        double surprise = value - place;
        double variance = placePlace + valueVariance;
        boolean outlies = surprise * surprise > GATE_DEVIATIONS * GATE_DEVIATIONS * variance;
        outlyingSeconds = outlies ? outlyingSeconds + seconds : 0;
        if (!outlies) correct(surprise, variance);
        else if (outlyingSeconds > outlierSeconds) reset(value);
        return place;
    }

    /** x = F x and P = F P F' + Q, with F = [1 dt; 0 1] and Q that of white noise on the acceleration. */
    private void predict(double dt) {
        place += dt * speed;
        placePlace += dt * (2 * placeSpeed + dt * speedSpeed) + speedVariance * dt * dt * dt / 3;
        placeSpeed += dt * speedSpeed + speedVariance * dt * dt / 2;
        speedSpeed += speedVariance * dt;
    }

    /** K = P H' / S, x = x + K y and P = (1 - K H) P, with H = [1 0]. */
    private void correct(double surprise, double variance) {
        double placeGain = placePlace / variance;
        double speedGain = placeSpeed / variance;
        place += placeGain * surprise;
        speed += speedGain * surprise;
        speedSpeed -= speedGain * placeSpeed;
        placeSpeed *= 1 - placeGain;
        placePlace *= 1 - placeGain;
    }
}
