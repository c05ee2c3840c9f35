package io.saccade.plugin.videorecorder;

import static io.saccade.testkit.JavaProgram.say;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.data.Sample;
import io.saccade.testkit.StageHarness;
import java.awt.Color;
import java.awt.EventQueue;
import java.awt.Robot;
import java.awt.Window;
import java.util.List;

/** Shows blue frames with a gaze point in a preview until it is closed, and prints the colours on the screen. */
final class PreviewProgram {
    private static final PreviewSettings SETTINGS =
            new PreviewSettings(new OverlaySettings(List.of(OverlayMark.GAZE), 1920, 1080), "A preview");

    private PreviewProgram() {}

    public static void main(String[] arguments) throws Exception {
        Robot eye = new Robot();
        try (StageHarness harness = StageHarness.open(new PreviewFactory(), SETTINGS)) {
            Window window = null;
            int shown = 0;
            for (; harness.ended().isEmpty(); shown++) {
                harness.feed(sample(harness, shown));
                EventQueue.invokeAndWait(() -> {});
                if (window != null || Window.getWindows().length == 0 || !Window.getWindows()[0].isShowing()) continue;
                window = Window.getWindows()[0];
                eye.waitForIdle();
                describe(eye, window);
            }
            say(harness.ended().orElseThrow());
            harness.feed(sample(harness, shown)); // an ending run still delivers samples
        }
        say("closed");
    }

    private static Sample sample(StageHarness harness, int number) {
        Sample sample = harness.sample(number * 33_000_000L);
        Frame blue = StageHarness.frame(sample, 320, 240, 255, 0, 0);
        return sample.with(Keys.FRAME, blue).with(Keys.GAZE, new Point(0.5, 0.5));
    }

    private static void describe(Robot eye, Window window) {
        Point corner = new Point(window.getX() + window.getInsets().left, window.getY() + window.getInsets().top);
        say("corner " + color(eye, corner.x() + 10, corner.y() + 10));
        say("middle " + color(eye, corner.x() + 160, corner.y() + 120));
        say("focus " + window.isFocused());
    }

    private static String color(Robot eye, double x, double y) {
        Color color = eye.getPixelColor((int) x, (int) y);
        if (color.getRed() > 200 && color.getBlue() < 100) return "red";
        return color.equals(Color.BLUE) ? "blue" : color.toString();
    }
}
