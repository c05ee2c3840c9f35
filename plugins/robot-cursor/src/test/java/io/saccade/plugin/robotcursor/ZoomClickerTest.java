package io.saccade.plugin.robotcursor;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Click;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.data.Region;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Pointer;
import io.saccade.testkit.StageHarness;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two looks, with a clock set by the test: one opens the magnifier, one in it clicks. */
class ZoomClickerTest {
    private static final long FRAME_MILLIS = 33;
    private static final Region SCREEN = new Region(0, 0, 1920, 1080);

    private final List<String> calls = new ArrayList<>();
    private final List<String> confirmed = new ArrayList<>();
    private final PaperMagnifier magnifier = new PaperMagnifier();
    private StageHarness samples;
    private ZoomClicker clicker;
    private boolean acts = true;
    private long nowMillis = 1_000_000;
    private long lateMillis = 20;

    @BeforeEach
    void open() throws Exception {
        samples = StageHarness.open(new VirtualCursorFactory(), Cursors.virtual(false));
        Pointer pointer = new RecordedPointer();
        clicker = new ZoomClicker(
                pointer,
                new ClickAction(pointer, "left"),
                () -> new Dwell(60, 800_000_000),
                new ClickPermission(new ErrorGate(1, calls::add), new GazeAge(true, () -> nowMillis * 1_000_000)),
                Countdown.NONE,
                magnifier,
                (x, y) -> Magnified.around(x, y, SCREEN, 4, 200),
                (x, y, nanos) -> confirmed.add(x + " " + y + " " + nanos / 1_000_000));
    }

    @AfterEach
    void close() throws Exception {
        samples.close();
    }

    private void look(double x, double y, long forMillis) {
        for (long end = nowMillis + forMillis; nowMillis < end; nowMillis += FRAME_MILLIS) {
            clicker.look(sample(), x, y);
        }
    }

    private Sample sample() {
        return samples.sample((nowMillis - lateMillis) * 1_000_000).with(Keys.GAZE, new Point(0, 0));
    }

    @Test
    void clicksAtThePlaceThatIsMeant() {
        look(960, 540, 900);
        assertThat(magnifier.isOpen()).isTrue();
        look(1060, 500, 1300);
        assertThat(calls).containsExactly("move 985 530", "press left", "release left");
        assertThat(magnifier.isOpen()).isFalse();
    }

    @Test
    void leavesTimeToFindThePlaceInTheMagnifier() {
        while (!magnifier.isOpen()) look(960, 540, FRAME_MILLIS);
        look(1060, 500, 1150);
        assertThat(calls).isEmpty();
        look(1060, 500, 100);
        assertThat(calls).contains("press left");
    }

    @Test
    void tellsOfAClickWithTheLookThatOpenedTheMagnifier() {
        while (!magnifier.isOpen()) look(960, 540, FRAME_MILLIS);
        long openedMillis = nowMillis - FRAME_MILLIS - lateMillis;
        look(1060, 500, 1300);
        assertThat(confirmed).containsExactly("985.0 530.0 " + openedMillis);
    }

    @Test
    void tellsOfNoClickIfItIsLeft() {
        look(960, 540, 900);
        look(100, 100, 900);
        assertThat(confirmed).isEmpty();
    }

    @Test
    void staysClosedUntilTheGazeHasLeftAfterAClick() {
        look(960, 540, 2300);
        assertThat(calls).contains("press left");
        look(960, 540, 5000);
        assertThat(magnifier.isOpen()).isFalse();
        look(300, 300, 1200);
        assertThat(magnifier.isOpen()).isTrue();
    }

    @Test
    void looksAwayWithoutAClick() {
        look(960, 540, 900);
        look(100, 100, 390);
        assertThat(magnifier.isOpen()).isTrue();
        look(100, 100, 100);
        assertThat(magnifier.isOpen()).isFalse();
        assertThat(calls).isEmpty();
    }

    @Test
    void closesWhenThePointerIsStopped() {
        look(960, 540, 900);
        acts = false;
        look(960, 540, FRAME_MILLIS);
        assertThat(magnifier.isOpen()).isFalse();
        look(960, 540, 5000);
        assertThat(magnifier.isOpen()).isFalse();
        assertThat(calls).isEmpty();
    }

    @Test
    void closesWhileThePointerIsPaused() {
        look(960, 540, 900);
        clicker.forget();
        assertThat(magnifier.isOpen()).isFalse();
        look(960, 540, 5000);
        assertThat(calls).isEmpty();
    }

    @Test
    void closesWhenTheUserClicks() {
        look(960, 540, 900);
        clicker.look(sample().with(Keys.CLICK, new Click(0, 1, 1, "left")), 960, 540);
        assertThat(magnifier.isOpen()).isFalse();
        look(960, 540, 5000);
        assertThat(calls).isEmpty();
    }

    @Test
    void neverClicksByAnOldGaze() {
        look(960, 540, 900);
        nowMillis += 600;
        lateMillis += 600;
        look(960, 540, 3000);
        assertThat(calls).isEmpty();
    }

    @Test
    void closesWhenAFilmBeginsAnew() {
        look(960, 540, 900);
        nowMillis -= 500_000;
        look(960, 540, FRAME_MILLIS);
        assertThat(magnifier.isOpen()).isFalse();
    }

    private final class RecordedPointer implements Pointer {
        @Override
        public Point position() {
            return new Point(0, 0);
        }

        @Override
        public void move(int x, int y) {
            calls.add("move " + x + " " + y);
        }

        @Override
        public void press(String button) {
            assertThat(magnifier.isOpen())
                    .as("the magnifier is closed before the click")
                    .isFalse();
            calls.add("press " + button);
        }

        @Override
        public void release(String button) {
            calls.add("release " + button);
        }

        @Override
        public boolean acts() {
            return acts;
        }
    }
}
