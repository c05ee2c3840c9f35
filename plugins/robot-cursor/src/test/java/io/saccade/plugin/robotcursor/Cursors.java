package io.saccade.plugin.robotcursor;

import java.time.Duration;
import java.util.Optional;

/** Settings with their defaults. */
final class Cursors {
    private static final ClickSettings NEVER = new ClickSettings(ClickKind.NONE, 4, 380, false);

    private Cursors() {}

    static VirtualCursorSettings virtual(boolean clicking) {
        return new VirtualCursorSettings(
                1920, 1080, NEVER, new DwellSettings(clicking, 0.03, Duration.ofMillis(800), DwellButton.LEFT, 0.08));
    }

    static RobotCursorSettings robot(Optional<Integer> screen, boolean clicking) {
        return new RobotCursorSettings(
                screen,
                NEVER,
                new DwellSettings(clicking, 0.03, Duration.ofMillis(800), DwellButton.LEFT, 0.08),
                clicking);
    }
}
