package io.saccade.plugin.robotcursor;

import io.saccade.api.data.Region;
import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.api.spi.Pointer;
import io.saccade.api.spi.StageContext;
import java.util.Optional;
import java.util.function.Supplier;

/** How gaze clicks; a group of the settings of both cursors. */
public record ClickSettings(
        @Doc(
                "none; dwell: a resting gaze clicks, like dwell-click: true; zoom: it opens a magnifier, and a second rest in it "
                        + "clicks at the place meant")
        @Default("none")
        ClickKind click,

        @Doc("how many times the magnifier enlarges, 1.5 to 16") @Default("4")
        double zoom,

        @Doc("largest width and height of what the magnifier shows, in pixels of the screen") @Default("380")
        int zoomSize) {
    /** Checks the settings. */
    public ClickSettings {
        InvalidSetting.unless(zoom >= 1.5 && zoom <= 16, "zoom", "be 1.5 to 16");
        InvalidSetting.unless(zoomSize >= 40 && zoomSize <= 4000, "zoom-size", "be 40 to 4000 (pixels)");
    }

    /** The way gaze clicks, also by the older setting {@code dwell-click}. */
    ClickKind kind(DwellSettings dwell) {
        return click == ClickKind.NONE && dwell.dwellClick() ? ClickKind.DWELL : click;
    }

    /** Creates the clicker; empty when gaze never clicks. */
    Optional<GazeClicker> clicker(
            DwellSettings dwell,
            Pointer guarded,
            Region screen,
            Countdown countdown,
            Supplier<Magnifier> magnifier,
            StageContext context) {
        ClickPermission permission = new ClickPermission(
                new ErrorGate(dwell.dwellMaxError(), context::notice), new GazeAge(context.live(), context::nanoTime));
        return switch (kind(dwell)) {
            case NONE -> Optional.empty();
            case DWELL ->
                Optional.of(new DwellClicker(guarded, dwell.button(), dwell.measure(screen), permission, countdown));
            case ZOOM ->
                Optional.of(new ZoomClicker(
                        guarded,
                        dwell.button(),
                        () -> dwell.measure(screen),
                        permission,
                        countdown,
                        magnifier.get(),
                        (x, y) -> Magnified.around(x, y, screen, zoom, zoomSize)));
        };
    }
}
