package io.saccade.plugin.robotcursor;

import io.saccade.api.data.Region;
import io.saccade.api.spi.Actuator;
import io.saccade.api.spi.ActuatorFactory;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.Pointer;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.desktop.ConfirmedClicks;
import io.saccade.plugin.desktop.InputHook;
import io.saccade.plugin.desktop.Screens;
import java.awt.Robot;

/**
 * Moves the real pointer to GAZE, under the core's guard, and clicks where it rests. GAZE_ERROR, if present, decides
 * whether the gaze is good enough to click; a CLICK by the user makes a click at that place unnecessary. While PAUSE is true, the pointer stays.
 *
 * <pre>{@code
 * actuators:
 *   - type: robot-cursor
 *     with: { screen: 1, click: zoom, dwell-time: 1s }
 * }</pre>
 *
 * With {@code click: zoom}, a rest opens a magnifier, and a rest in it clicks. With {@code panel: true}, keys at the left
 * edge choose what a click does.
 */
public final class RobotCursorFactory extends ActuatorFactory<RobotCursorSettings> {
    /** Called by the core. */
    public RobotCursorFactory() {
        super("robot-cursor", RobotCursorSettings.class, GazeCursor.PORTS);
    }

    @Override
    public void check(RobotCursorSettings settings, Check check) {
        check.display("robot-cursor moves the real pointer");
        check.device("", "the mouse pointer");
        settings.click().check(settings.dwell(), check);
        if (settings.click().click() == ClickKind.ZOOM) {
            Screens.notPictured().ifPresent(reason -> check.problem("click", "the magnifier can't open: " + reason));
        }
        if (settings.click().panel()) {
            Screens.notPictured().ifPresent(reason -> check.problem("panel", "the panel can't open: " + reason));
        }
        check.killKey()
                .flatMap(InputHook::missing)
                .ifPresent(reason -> check.problem(
                        "kill-key",
                        "the kill key can't be watched: " + reason + " Or disable it: safety.kill-key=none"));
    }

    @Override
    public Actuator create(RobotCursorSettings settings, StageContext context) {
        RobotPointer robot = context.closing(open(settings, context));
        Region screen = Screens.region(Screens.screen(settings.screen()));
        Pointer pointer = context.guard(robot);
        double radius = settings.dwell().radiusPixels(screen);
        Countdown countdown = settings.dwellCountdown() && settings.click().kind(settings.dwell()) != ClickKind.NONE
                ? context.closing(new CountdownRing(radius))
                : Countdown.NONE;
        return new GazeCursor(
                pointer,
                screen,
                settings.click()
                        .clicker(
                                settings.dwell(),
                                pointer,
                                screen,
                                new ClickDisplays(
                                        countdown,
                                        () -> context.closing(new MagnifierWindow(robot.robot(), pointer::acts)),
                                        panel -> context.closing(new PanelWindow(panel)),
                                        ConfirmedClicks::tell),
                                context),
                context::notice);
    }

    private static RobotPointer open(RobotCursorSettings settings, StageContext context) {
        try {
            Robot robot = new Robot(Screens.device(settings.screen()));
            return new RobotPointer(robot, Screens.desktop(), context::notice);
        } catch (IllegalArgumentException e) {
            throw e;
        } catch (Throwable e) {
            // A missing display or a headless Java throws errors such as AWTError rather than exceptions.
            String cause = e.toString().replaceAll("\\s+", " ").strip(); // AWT's messages have several lines
            throw new IllegalStateException(
                    "the pointer can't be moved here (" + cause + "); run in a desktop session with a Java that is"
                            + " not headless, or use virtual-cursor",
                    e);
        }
    }
}
