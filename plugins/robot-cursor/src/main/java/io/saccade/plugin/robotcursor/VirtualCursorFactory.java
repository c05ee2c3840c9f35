package io.saccade.plugin.robotcursor;

import io.saccade.api.data.Region;
import io.saccade.api.spi.Actuator;
import io.saccade.api.spi.ActuatorFactory;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.Pointer;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.desktop.ConfirmedClicks;
import java.lang.System.Logger.Level;

/**
 * Moves a simulated pointer to GAZE, with the same guard, arithmetic and clicks as the real one.
 *
 * <pre>{@code
 * actuators:
 *   - type: virtual-cursor
 *     with: { width: 2560, height: 1440, dwell-click: true }
 * }</pre>
 */
public final class VirtualCursorFactory extends ActuatorFactory<VirtualCursorSettings> {
    /** A simulated screen has no clicks to train on. */
    private static final ConfirmedClicks.Listener NOBODY = (x, y, button, lookedNanos) -> {};

    /** Called by the core. */
    public VirtualCursorFactory() {
        super("virtual-cursor", VirtualCursorSettings.class, GazeCursor.PORTS);
    }

    @Override
    public void check(VirtualCursorSettings settings, Check check) {
        settings.click().check(settings.dwell(), check);
    }

    @Override
    public Actuator create(VirtualCursorSettings settings, StageContext context) {
        Region screen = new Region(0, 0, settings.width(), settings.height());
        PaperPointer paper = new PaperPointer(screen);
        Pointer pointer = context.guard(paper);
        // closed after the guard has delivered its last move
        context.<AutoCloseable>closing(() -> context.log().log(Level.INFO, paper.toString()));
        return new GazeCursor(
                pointer,
                screen,
                settings.click()
                        .clicker(
                                settings.dwell(),
                                pointer,
                                screen,
                                new ClickDisplays(
                                        Countdown.NONE, PaperMagnifier::new, panel -> PanelDisplay.NONE, NOBODY),
                                context),
                context::notice);
    }
}
