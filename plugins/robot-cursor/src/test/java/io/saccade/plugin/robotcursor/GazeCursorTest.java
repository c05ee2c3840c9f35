package io.saccade.plugin.robotcursor;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.data.Region;
import io.saccade.api.data.Sample;
import io.saccade.api.data.Screen;
import io.saccade.api.spi.Pointer;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageContract;
import io.saccade.testkit.StageHarness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the arithmetic of both cursors, and the contract of the one that needs no display. */
class GazeCursorTest extends StageContract {
    private static final Region SECOND_SCREEN = new Region(1280, 100, 1920, 1080);

    @Override
    protected StageBuilder<?> stage() {
        return StageBuilder.of(new VirtualCursorFactory(), Cursors.virtual(false));
    }

    @Override
    protected Sample sample(StageHarness harness, int number) {
        return harness.sample(number).with(Keys.GAZE, new Point(number / 20.0, 0.5));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 1280, 100",
        "1, 1, 3199, 1179",
        "0.5, 0.5, 2240, 640", // 959.5 and 539.5 round up
        "-3, 1e300, 1280, 1179",
        "1.0001, -0.0, 3199, 100"
    })
    void movesToThePixelThatGazeFallsOn(double x, double y, int pixelX, int pixelY) throws Exception {
        assertThat(after(new Point(x, y))).isEqualTo(new Point(pixelX, pixelY));
    }

    @ParameterizedTest
    @CsvSource({"NaN, 0.5", "0.5, NaN", "Infinity, 0.5", "0.5, -Infinity"})
    void staysWhereItIsWhenGazeIsNoNumber(double x, double y) throws Exception {
        Point middle = new Point(1280 + 960, 100 + 540);
        assertThat(after(new Point(x, y))).isEqualTo(middle);
    }

    @Test
    void tellsOnceThatTheNetworkWasTrainedForAnotherScreen() throws Exception {
        try (StageHarness harness = StageHarness.open(new VirtualCursorFactory(), Cursors.virtual(false))) {
            Sample looking = harness.sample(0).with(Keys.GAZE, new Point(0, 0));
            harness.feed(looking.with(Keys.GAZE_SCREEN, Screen.of("trained", 0, 0, 2560, 1440)));
            harness.feed(harness.sample(1)
                    .with(Keys.GAZE, new Point(0, 0))
                    .with(Keys.GAZE_SCREEN, Screen.of("trained", 0, 0, 2560, 1440)));
            assertThat(harness.notices())
                    .containsExactly(
                            "the network was trained for a screen of 2560x1440 pixels, but the pointer moves on"
                                    + " one of 1920x1080, so it will be off; collect clicks on this screen and train on them"
                                    + " (saccade run gaze-calibrate)");
        }
        try (StageHarness harness = StageHarness.open(new VirtualCursorFactory(), Cursors.virtual(false))) {
            harness.feed(harness.sample(0)
                    .with(Keys.GAZE, new Point(0, 0))
                    .with(Keys.GAZE_SCREEN, Screen.of("trained", 0, 0, 1920, 1080)));
            assertThat(harness.notices()).isEmpty();
        }
    }

    @Test
    void staysWhileThePointerIsPaused() throws Exception {
        PausedPointer pointer = new PausedPointer();
        try (StageHarness harness = StageHarness.open(new VirtualCursorFactory(), Cursors.virtual(false))) {
            GazeCursor cursor = new GazeCursor(pointer, SECOND_SCREEN, Optional.empty(), sentence -> {});
            Sample looking = harness.sample(0).with(Keys.GAZE, new Point(0, 0));
            cursor.act(looking.with(Keys.PAUSE, true));
            assertThat(pointer.calls).containsExactly("pause true");
            cursor.act(looking.with(Keys.PAUSE, false));
            assertThat(pointer.calls).containsExactly("pause true", "pause false", "move 1280 100");
        }
    }

    private static final class PausedPointer implements Pointer {
        private final List<String> calls = new ArrayList<>();

        @Override
        public Point position() {
            return new Point(0, 0);
        }

        @Override
        public void move(int x, int y) {
            calls.add("move " + x + " " + y);
        }

        @Override
        public void press(String button) {}

        @Override
        public void release(String button) {}

        @Override
        public void pause(boolean paused) {
            calls.add("pause " + paused);
        }
    }

    private static Point after(Point gaze) throws Exception {
        PaperPointer pointer = new PaperPointer(SECOND_SCREEN);
        try (StageHarness harness = StageHarness.open(new VirtualCursorFactory(), Cursors.virtual(false))) {
            new GazeCursor(pointer, SECOND_SCREEN, Optional.empty(), sentence -> {})
                    .act(harness.sample(0).with(Keys.GAZE, gaze));
        }
        return pointer.position();
    }

    @Test
    void saysWhereThePointerOnPaperIs() {
        PaperPointer pointer = new PaperPointer(new Region(0, 0, 1920, 1080));
        pointer.move(12, 34);
        pointer.press("left");
        pointer.release("left");
        assertThat(pointer)
                .hasToString("the virtual pointer was moved 1 times, clicked 1 times and is at 12, 34 of 1920x1080");
        assertThat(pointer.desktop()).contains(new Region(0, 0, 1920, 1080));
    }
}
