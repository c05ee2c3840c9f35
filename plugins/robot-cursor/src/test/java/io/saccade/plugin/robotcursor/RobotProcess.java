package io.saccade.plugin.robotcursor;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.data.Sample;
import io.saccade.plugin.desktop.InputHook;
import io.saccade.plugin.desktop.Screens;
import io.saccade.testkit.JavaProgram;
import io.saccade.testkit.StageHarness;
import java.awt.EventQueue;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.image.BufferedImage;
import java.util.Optional;

/** A program that moves the real pointer, for tests with their own display. */
final class RobotProcess {
    private RobotProcess() {}

    /** {@code gaze X Y...} and {@code screen N} use robot-cursor; {@code drop} uses a desktop that drops moves. */
    public static void main(String[] arguments) throws Exception {
        try {
            switch (arguments[0]) {
                case "gaze" -> gaze(arguments);
                case "screen" ->
                    open(Optional.of(Integer.valueOf(arguments[1]))).close();
                case "buttons" -> buttons("left", "middle", "right", "fourth");
                case "listen" -> listen();
                case "countdown" -> countdown(arguments);
                default -> drop();
            }
        } catch (IllegalStateException | IllegalArgumentException e) {
            JavaProgram.say(e.getMessage());
        }
    }

    private static StageHarness open(Optional<Integer> screen) throws Exception {
        return StageHarness.open(new RobotCursorFactory(), Cursors.robot(screen, false));
    }

    private static void gaze(String... arguments) throws Exception {
        try (StageHarness harness = open(Optional.empty())) {
            for (int i = 1; i < arguments.length; i += 2) {
                Point gaze = new Point(Double.parseDouble(arguments[i]), Double.parseDouble(arguments[i + 1]));
                harness.feed(harness.sample(i).with(Keys.GAZE, gaze));
            }
            harness.notices().forEach(JavaProgram::say);
        }
    }

    /** Prints where the screen is not black while gaze rests at this fraction, and after the click. */
    private static void countdown(String... arguments) throws Exception {
        Point rest = new Point(Double.parseDouble(arguments[1]), Double.parseDouble(arguments[2]));
        Robot eye = new Robot();
        try (StageHarness harness =
                StageHarness.open(new RobotCursorFactory(), Cursors.robot(Optional.empty(), true))) {
            for (int frame = 0; frame < 30; frame++) {
                Sample sample = harness.sample(frame * 33_000_000L);
                harness.feed(sample.with(Keys.GAZE, rest).with(Keys.GAZE_ERROR, 0.01));
                if (frame == 20 || frame == 29) JavaProgram.say(painted(eye));
            }
        }
    }

    private static String painted(Robot eye) throws Exception {
        EventQueue.invokeAndWait(() -> {});
        eye.waitForIdle();
        BufferedImage screen = eye.createScreenCapture(
                Screens.device(Optional.empty()).getDefaultConfiguration().getBounds());
        Rectangle painted = new Rectangle(-1, -1);
        for (int y = 0; y < screen.getHeight(); y++) {
            for (int x = 0; x < screen.getWidth(); x++) {
                if ((screen.getRGB(x, y) & 0xFFFFFF) != 0) painted.add(new Rectangle(x, y, 1, 1));
            }
        }
        return painted.isEmpty() ? "nothing" : painted.x + " to " + (painted.x + painted.width - 1);
    }

    private static void buttons(String... buttons) throws Exception {
        RobotPointer pointer = new RobotPointer(new Robot(), Screens.desktop(), JavaProgram::say);
        for (String button : buttons) {
            pointer.press(button);
            pointer.release(button);
        }
    }

    /** Prints the presses that it hears, among them none of its own. */
    private static void listen() throws Exception {
        try (InputHook.Registration heard =
                InputHook.onPress((x, y, button) -> JavaProgram.say(button + " " + x + " " + y))) {
            buttons("left", "middle", "right", "left");
            JavaProgram.say("pressed");
            System.in.read();
        }
    }

    private static void drop() throws Exception {
        Robot deaf = new Robot() {
            @Override
            public synchronized void mouseMove(int x, int y) {}
        };
        RobotPointer pointer = new RobotPointer(deaf, Screens.desktop(), JavaProgram::say);
        for (int x = 0; x < 20; x++) pointer.move(x, 0);
    }
}
