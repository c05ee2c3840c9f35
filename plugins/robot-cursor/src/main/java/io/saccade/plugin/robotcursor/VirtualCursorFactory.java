package io.saccade.plugin.robotcursor;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Region;
import io.saccade.api.spi.Actuator;
import io.saccade.api.spi.ActuatorFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;

/**
 * GAZE to a pointer on paper, under the same guard and with the same arithmetic as the real one.
 *
 * <pre>{@code
 * actuators:
 *   - type: virtual-cursor
 *     with: { width: 2560, height: 1440 }
 * }</pre>
 */
public final class VirtualCursorFactory extends ActuatorFactory<VirtualCursorSettings> {
    /** Called by the core. */
    public VirtualCursorFactory() {
        super("virtual-cursor", VirtualCursorSettings.class, Ports.reading(Keys.GAZE));
    }

    @Override
    public Actuator create(VirtualCursorSettings settings, StageContext context) {
        Region screen = new Region(0, 0, settings.width(), settings.height());
        PaperPointer pointer = new PaperPointer(screen);
        GazeCursor cursor = new GazeCursor(context.guard(pointer), screen);
        return new VirtualCursor(cursor, pointer, context.log());
    }
}
