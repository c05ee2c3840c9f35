package io.saccade.plugin.onnxgaze;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import java.time.Duration;

/** Settings of {@code smooth-gaze}. */
@Doc("Steadies the gaze over time: calm where it rests, quick where it jumps")
public record SmoothGazeSettings(
        @Doc(
                "one-euro (calm at rest, quick in a jump), kalman (as calm, does not follow a blink, a frame slower), ema (one"
                        + " strength for all) or none")
        @Default("one-euro")
        Filter filter,

        @Doc("one-euro: cut-off frequency at rest, in Hz; lower is calmer and slower") @Default("0.5")
        double minCutoff,

        @Doc("one-euro: Hz added to the cut-off for each screen a second of speed; higher follows jumps sooner")
        @Default("1")
        double beta,

        @Doc("ema: weight of a new estimate against the smoothed past, above 0 up to 1 (no smoothing)") @Default("0.25")
        double alpha,

        @Doc(
                "kalman: by how much the speed of gaze changes in a second, in screens a second; lower is calmer and slower")
        @Default("0.03")
        double processNoise,

        @Doc(
                "kalman: how far estimates of a gaze at rest scatter, as a deviation in screens; higher is calmer and slower")
        @Default("0.02")
        double measurementNoise,

        @Doc("kalman: how long gaze must stay elsewhere to be followed there at once; longer ignores longer blinks")
        @Default("150ms")
        Duration outlierTime,

        @Doc("how long without an estimate until smoothing begins anew, as after a long blink") @Default("1s")
        Duration resetAfter) {
    /** How to smooth. */
    public enum Filter {
        /** The One Euro filter. */
        ONE_EURO,
        /** A Kalman filter of place and speed. */
        KALMAN,
        /** An exponential moving average. */
        EMA,
        /** Not at all. */
        NONE
    }

    /** Checks the settings. */
    public SmoothGazeSettings {
        InvalidSetting.unless(minCutoff > 0 && minCutoff <= 1000, "min-cutoff", "be above 0 and at most 1000 (Hz)");
        InvalidSetting.unless(beta >= 0 && beta <= 1000, "beta", "be 0 to 1000");
        InvalidSetting.unless(alpha > 0 && alpha <= 1, "alpha", "be above 0 and at most 1");
        InvalidSetting.unless(processNoise > 0 && processNoise <= 1000, "process-noise", "be above 0 and at most 1000");
        InvalidSetting.unless(
                measurementNoise > 0 && measurementNoise <= 1,
                "measurement-noise",
                "be above 0 and at most 1 (screen)");
        InvalidSetting.unless(
                !outlierTime.isNegative() && outlierTime.compareTo(Duration.ofSeconds(10)) <= 0,
                "outlier-time",
                "be 0s to 10s");
        InvalidSetting.unless(
                resetAfter.compareTo(Duration.ZERO) > 0 && resetAfter.compareTo(Duration.ofHours(1)) <= 0,
                "reset-after",
                "be above 0 and at most an hour");
    }

    /** A filter for one coordinate. */
    Smoother smoother() {
        return switch (filter) {
            case ONE_EURO -> new OneEuroFilter(minCutoff, beta);
            case KALMAN -> new KalmanFilter(processNoise, measurementNoise, outlierTime.toNanos() / 1e9);
            case EMA -> new ExponentialAverage(alpha);
            case NONE -> new ExponentialAverage(1);
        };
    }
}
