package io.saccade.plugin.robotcursor;

import io.saccade.api.data.Region;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.api.spi.Pointer;
import io.saccade.api.spi.StageContext;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * The dwell settings, which both cursors share.
 *
 * @param radius below 1 a fraction of the screen's diagonal, otherwise pixels
 */
record DwellSettings(boolean click, double radius, Duration time, DwellButton button, double maxError) {
    private static final double LARGEST_RADIUS = 10_000;

    DwellSettings {
        InvalidSetting.unless(
                radius > 0 && radius <= LARGEST_RADIUS,
                "dwell-radius",
                "be above 0 and at most 10000 (below 1 a fraction of the diagonal, otherwise pixels)");
        InvalidSetting.unless(
                time.toMillis() >= 100 && time.compareTo(Duration.ofMinutes(1)) <= 0, "dwell-time", "be 100ms to 1m");
        InvalidSetting.unless(
                maxError >= 0 && maxError <= 1, "dwell-max-error", "be 0 to 1 (a fraction of the screen's diagonal)");
    }

    double radiusPixels(Region screen) {
        return radius < 1 ? radius * Math.hypot(screen.width(), screen.height()) : radius;
    }

    /** Creates the clicker; empty when dwell clicks are off. */
    Optional<DwellClicker> clicker(Pointer guarded, Region screen, Countdown countdown, StageContext context) {
        if (!click) return Optional.empty();
        return Optional.of(new DwellClicker(
                guarded,
                button.name().toLowerCase(Locale.ROOT),
                new Dwell(radiusPixels(screen), time.toNanos()),
                new ErrorGate(maxError, context::notice),
                countdown,
                new GazeAge(context.live(), context::nanoTime)));
    }
}
