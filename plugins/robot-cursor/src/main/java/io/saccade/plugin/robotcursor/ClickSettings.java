package io.saccade.plugin.robotcursor;

import io.saccade.api.data.Region;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.api.spi.Pointer;
import io.saccade.api.spi.StageContext;
import java.util.Optional;

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
        int zoomSize,

        @Doc(
                "true: shows large keys at the left edge, worked by a resting gaze: for double and right clicks, dragging, "
                        + "scrolling, a pause and recentring; needs click: dwell or zoom")
        @Default("false")
        boolean panel) {
    /** Checks the settings. */
    public ClickSettings {
        InvalidSetting.unless(zoom >= 1.5 && zoom <= 16, "zoom", "be 1.5 to 16");
        InvalidSetting.unless(zoomSize >= 40 && zoomSize <= 4000, "zoom-size", "be 40 to 4000 (pixels)");
    }

    /** The way gaze clicks, also by the older setting {@code dwell-click}. */
    ClickKind kind(DwellSettings dwell) {
        return click == ClickKind.NONE && dwell.dwellClick() ? ClickKind.DWELL : click;
    }

    /** Checks what depends on the other group. */
    void check(DwellSettings dwell, Check check) {
        if (panel && kind(dwell) == ClickKind.NONE) {
            check.problem("panel", "needs click: dwell or click: zoom, since its keys choose what a click does");
        }
    }

    /** Creates the clicker; empty when gaze never clicks. */
    Optional<GazeClicker> clicker(
            DwellSettings dwell, Pointer guarded, Region screen, ClickDisplays displays, StageContext context) {
        if (kind(dwell) == ClickKind.NONE) return Optional.empty();
        ClickPermission permission = new ClickPermission(
                new ErrorGate(dwell.dwellMaxError(), context::notice), new GazeAge(context.live(), context::nanoTime));
        ClickAction action = new ClickAction(guarded, dwell.button());
        KeyPanel keys = new KeyPanel(screen);
        Region room = panel ? keys.beside() : screen;
        GazeClicker clicker = kind(dwell) == ClickKind.DWELL
                ? new DwellClicker(action, dwell.measure(screen), permission, displays.countdown())
                : new ZoomClicker(
                        guarded,
                        action,
                        () -> dwell.measure(screen),
                        permission,
                        displays.countdown(),
                        displays.magnifier().get(),
                        (x, y) -> Magnified.around(x, y, room, zoom, zoomSize),
                        (x, y, looked) -> displays.confirmed().clicked(x, y, dwell.button(), looked));
        if (!panel) return Optional.of(clicker);
        return Optional.of(new PanelClicker(
                keys,
                guarded,
                action,
                clicker,
                permission,
                displays.panel().apply(keys),
                dwell.dwellTime().toNanos(),
                () -> recenter(context)));
    }

    private static void recenter(StageContext context) {
        if (context.recenter()) return;
        context.notice("no stage can recentre the gaze; add the model gaze-drift after the one that estimates it");
    }
}
