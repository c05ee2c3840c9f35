package io.saccade.plugin.onnxgaze;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.api.spi.Range;
import java.time.Duration;

/** Settings of {@code smooth-gaze}. */
@Doc("Smooths gaze over time: little jitter at rest, little lag in a jump")
public record SmoothGazeSettings(
        @Doc("one-euro (little jitter and lag), kalman (ignores blinks, one frame slower), ema "
                + "(constant strength) or none")
        @Default("one-euro")
        Filter filter,

        @Doc("one-euro: cut-off frequency at rest in Hz; a lower value gives less jitter and more lag")
        @Default("0.5")
        @Range(above = 0, max = 1000, unit = "Hz")
        double minCutoff,

        @Doc("one-euro: Hz added to the cut-off per screen a second of speed; a higher value gives "
                + "less lag in jumps")
        @Default("1")
        @Range(min = 0, max = 1000)
        double beta,

        @Doc("ema: weight of a new estimate against the smoothed past, above 0 up to 1 (no smoothing)")
        @Default("0.25")
        @Range(above = 0, max = 1)
        double alpha,

        @Doc("kalman: change of the gaze's speed within a second, in screens a second; a lower "
                + "value gives less jitter and more lag")
        @Default("0.03")
        @Range(above = 0, max = 1000)
        double processNoise,

        @Doc("kalman: standard deviation of estimates at rest, in screens; a higher value gives "
                + "less jitter and more lag")
        @Default("0.02")
        @Range(above = 0, max = 1)
        double measurementNoise,

        @Doc("kalman: time after which a jump is accepted; a longer time ignores longer blinks") @Default("150ms")
        Duration outlierTime,

        @Doc("time without an estimate after which the filter restarts, as after a long blink") @Default("1s")
        Duration resetAfter) {
    /** The smoothing filter. */
    public enum Filter {
        /** The One Euro filter. */
        ONE_EURO,
        /** A Kalman filter of position and speed. */
        KALMAN,
        /** An exponential moving average. */
        EMA,
        /** No smoothing. */
        NONE
    }

    /** Checks the settings. */
    public SmoothGazeSettings {
        InvalidSetting.unless(
                !outlierTime.isNegative() && outlierTime.compareTo(Duration.ofSeconds(10)) <= 0,
                "outlier-time",
                "be 0s to 10s");
        InvalidSetting.unless(
                resetAfter.compareTo(Duration.ZERO) > 0 && resetAfter.compareTo(Duration.ofHours(1)) <= 0,
                "reset-after",
                "be above 0 and at most an hour");
    }

    /** Creates a filter for one coordinate. */
    Smoother smoother() {
        return switch (filter) {
            case ONE_EURO -> new OneEuroFilter(minCutoff, beta);
            case KALMAN -> new KalmanFilter(processNoise, measurementNoise, outlierTime.toNanos() / 1e9);
            case EMA -> new ExponentialAverage(alpha);
            case NONE -> new ExponentialAverage(1);
        };
    }
}
