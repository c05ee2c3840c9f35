package io.saccade.plugin.robotcursor;

import io.saccade.api.data.Region;
import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.api.spi.Range;
import java.time.Duration;
import java.util.Locale;

/** When a resting gaze clicks; a group of the settings of both cursors. */
public record DwellSettings(
        @Doc("true: clicks where gaze rests") @Default("false")
        boolean dwellClick,

        @Doc("largest distance of a resting gaze from its mean; below 1 a fraction of the screen's "
                + "diagonal, otherwise pixels")
        @Default("0.03")
        @Range(above = 0, max = LARGEST_RADIUS)
        double dwellRadius,

        @Doc("time that gaze must rest; a blink does not end the rest") @Default("800ms")
        Duration dwellTime,

        @Doc("button to press: left, right or middle") @Default("left")
        DwellButton dwellButton,

        @Doc("largest measured error of the network, as a fraction of the screen's diagonal, at "
                + "which dwell clicks are allowed; 1 allows any, also an unknown error")
        @Default("0.08")
        @Range(min = 0, max = 1)
        double dwellMaxError) {
    private static final double LARGEST_RADIUS = 10_000;

    /** Checks the settings. */
    public DwellSettings {
        InvalidSetting.unless(
                dwellTime.toMillis() >= 100 && dwellTime.compareTo(Duration.ofMinutes(1)) <= 0,
                "dwell-time",
                "be 100ms to 1m");
    }

    double radiusPixels(Region screen) {
        return dwellRadius < 1 ? dwellRadius * Math.hypot(screen.width(), screen.height()) : dwellRadius;
    }

    /** Creates the measure of a rest. */
    Dwell measure(Region screen) {
        return new Dwell(radiusPixels(screen), dwellTime.toNanos());
    }

    /** The button's name for the pointer. */
    String button() {
        return dwellButton.name().toLowerCase(Locale.ROOT);
    }
}
