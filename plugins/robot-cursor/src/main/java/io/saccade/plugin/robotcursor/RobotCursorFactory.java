package io.saccade.plugin.robotcursor;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Region;
import io.saccade.api.spi.Actuator;
import io.saccade.api.spi.ActuatorFactory;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import java.awt.GraphicsDevice;
import java.awt.Robot;

/**
 * GAZE to the real pointer, under the core's guard.
 *
 * <pre>{@code
 * actuators:
 *   - type: robot-cursor
 *     with: { screen: 1 }
 * }</pre>
 */
public final class RobotCursorFactory extends ActuatorFactory<RobotCursorSettings> {
    /** Called by the core. */
    public RobotCursorFactory() {
        super("robot-cursor", RobotCursorSettings.class, Ports.reading(Keys.GAZE));
    }

    @Override
    public void check(RobotCursorSettings settings, Check check) {
        check.display("robot-cursor moves the real pointer");
    }

    @Override
    public Actuator create(RobotCursorSettings settings, StageContext context) {
        try {
            GraphicsDevice screen = Screens.screen(settings.screen());
            Region area = Screens.region(screen);
            RobotPointer pointer = new RobotPointer(new Robot(screen), Screens.desktop(), context::problem);
            return new GazeCursor(context.guard(pointer), area);
        } catch (IllegalArgumentException e) {
            throw e;
        } catch (Throwable e) {
            // A display that is gone or a Java without a desktop ends in errors such as AWTError, not in exceptions.
            String cause = e.toString().replaceAll("\\s+", " ").strip(); // AWT writes paragraphs
            throw new IllegalStateException(
                    "the pointer can't be moved here (" + cause
                            + "); run in a desktop session with a Java that is not headless, or take virtual-cursor",
                    e);
        }
    }
}
