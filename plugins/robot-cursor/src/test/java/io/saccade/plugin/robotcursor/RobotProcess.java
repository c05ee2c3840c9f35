package io.saccade.plugin.robotcursor;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.testkit.StageHarness;
import java.awt.Robot;
import java.util.Optional;

/** A program that moves the real pointer, for tests that give it a display of its own. */
final class RobotProcess {
    static final String SAYS = "says: ";

    private RobotProcess() {}

    /** {@code gaze X Y...} and {@code screen N} go through robot-cursor; {@code drop} through a desktop that is deaf. */
    public static void main(String[] arguments) throws Exception {
        try {
            switch (arguments[0]) {
                case "gaze" -> gaze(arguments);
                case "screen" ->
                    open(Optional.of(Integer.valueOf(arguments[1]))).close();
                case "buttons" -> buttons();
                default -> drop();
            }
        } catch (IllegalStateException | IllegalArgumentException e) {
            say(e.getMessage());
        }
    }

    /** Marked, since logging goes the same way. */
    private static void say(String sentence) {
        System.out.println(SAYS + sentence);
    }

    private static StageHarness open(Optional<Integer> screen) throws Exception {
        return StageHarness.open(new RobotCursorFactory(), new RobotCursorSettings(screen));
    }

    private static void gaze(String... arguments) throws Exception {
        try (StageHarness harness = open(Optional.empty())) {
            for (int i = 1; i < arguments.length; i += 2) {
                Point gaze = new Point(Double.parseDouble(arguments[i]), Double.parseDouble(arguments[i + 1]));
                harness.feed(harness.sample(i).with(Keys.GAZE, gaze));
            }
            harness.problems().forEach(RobotProcess::say);
        }
    }

    private static void buttons() throws Exception {
        RobotPointer pointer = new RobotPointer(new Robot(), Screens.desktop(), RobotProcess::say);
        for (String button : new String[] {"left", "middle", "right", "fourth"}) {
            pointer.press(button);
            pointer.release(button);
        }
    }

    private static void drop() throws Exception {
        Robot deaf = new Robot() {
            @Override
            public synchronized void mouseMove(int x, int y) {}
        };
        RobotPointer pointer = new RobotPointer(deaf, Screens.desktop(), RobotProcess::say);
        for (int x = 0; x < 20; x++) pointer.move(x, 0);
    }
}
