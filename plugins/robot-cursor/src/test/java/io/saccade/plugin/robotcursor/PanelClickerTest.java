package io.saccade.plugin.robotcursor;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Keys that a resting gaze works, and clicks beside them, with a clock set by the test. */
class PanelClickerTest {
    private static final long FRAME_MILLIS = 33;
    private static final long DWELL_NANOS = 800_000_000;
    private static final KeyPanel PANEL = new KeyPanel(new Region(0, 0, 1920, 1080));

    private final List<String> calls = new ArrayList<>();
    private final List<PanelDisplay.Look> shown = new ArrayList<>();
    private StageHarness samples;
    private PanelClicker clicker;
    private boolean acts = true;
    private long nowMillis = 1_000_000;

    @BeforeEach
    void open() throws Exception {
        samples = StageHarness.open(new VirtualCursorFactory(), Cursors.virtual(false));
        Pointer pointer = new RecordedPointer();
        ClickAction action = new ClickAction(pointer, "left");
        ClickPermission permission =
                new ClickPermission(new ErrorGate(1, calls::add), new GazeAge(true, () -> nowMillis * 1_000_000));
        clicker = new PanelClicker(
                PANEL,
                pointer,
                action,
                new DwellClicker(action, new Dwell(60, DWELL_NANOS), permission, Countdown.NONE),
                permission,
                new RecordedDisplay(),
                DWELL_NANOS,
                () -> calls.add("recentre"));
    }

    @AfterEach
    void close() throws Exception {
        samples.close();
    }

    private void look(double x, double y, long forMillis) {
        for (long end = nowMillis + forMillis; nowMillis < end; nowMillis += FRAME_MILLIS) {
            Sample sample = samples.sample(nowMillis * 1_000_000).with(Keys.GAZE, new Point(0, 0));
            clicker.look(sample, x, y);
        }
    }

    private void look(PanelKey key) {
        Region area = PANEL.area(key);
        look(area.x() + 9, area.y() + area.height() / 2., 900);
    }

    private void rest(double x, double y) {
        look(x, y, 900);
    }

    private PanelDisplay.Look last() {
        return shown.get(shown.size() - 1);
    }

    @Test
    void oneClickIsAsTheKeyChoseAndTheNextIsOrdinaryAlsoAtTheSamePlace() {
        rest(900, 500);
        look(PanelKey.DOUBLE);
        assertThat(last().chosen()).isEqualTo(PanelKey.DOUBLE);
        rest(900, 500);
        look(PanelKey.RIGHT);
        rest(900, 500);
        assertThat(last().chosen()).isEqualTo(PanelKey.LEFT);
        assertThat(calls)
                .containsExactly(
                        "press left",
                        "release left",
                        "press left",
                        "release left",
                        "press left",
                        "release left",
                        "press right",
                        "release right");
    }

    @Test
    void aDragHoldsTheButtonFromOneClickToTheNext() {
        look(PanelKey.DRAG);
        rest(900, 500);
        rest(1200, 500);
        rest(600, 300);
        assertThat(calls).containsExactly("press left", "release left", "press left", "release left");
    }

    @Test
    void aStopLetsGoOfADrag() {
        look(PanelKey.DRAG);
        rest(900, 500);
        acts = false;
        look(900, 500, FRAME_MILLIS);
        assertThat(calls).containsExactly("press left", "release left");
        acts = true;
        rest(1200, 700);
        assertThat(calls).endsWith("press left").hasSize(3); // the chosen drag begins again
    }

    @Test
    void closedEyesLetGoOfADrag() {
        look(PanelKey.DRAG);
        rest(900, 500);
        clicker.forget();
        assertThat(calls).containsExactly("press left", "release left");
    }

    @Test
    void scrollsAtTheLastPlaceAsLongAsGazeStays() {
        rest(900, 500);
        calls.clear();
        look(PanelKey.SCROLL_DOWN);
        look(PanelKey.SCROLL_DOWN);
        assertThat(calls).containsExactly("move 900 500", "scroll 3", "move 900 500", "scroll 3");
        calls.clear();
        look(PanelKey.SCROLL_UP);
        assertThat(calls).containsExactly("move 900 500", "scroll -3");
    }

    @Test
    void aPauseEndsOnlyByItsKey() {
        look(PanelKey.PAUSE);
        assertThat(clicker.isPaused()).isTrue();
        acts = false; // as the guard answers then
        rest(900, 500);
        look(PanelKey.RIGHT);
        assertThat(calls).containsExactly("pause true");
        look(PanelKey.PAUSE);
        assertThat(clicker.isPaused()).isFalse();
        assertThat(last().chosen()).isEqualTo(PanelKey.LEFT);
    }

    @Test
    void recentresTwoSecondsAfterItAskedToLookAtTheMiddle() {
        look(PanelKey.RECENTER);
        assertThat(last().recentering()).isTrue();
        assertThat(clicker.owns(960, 540)).isTrue();
        look(960, 540, 1500);
        assertThat(calls).isEmpty();
        look(960, 540, 700);
        assertThat(calls).containsExactly("recentre");
        assertThat(last().recentering()).isFalse();
    }

    @Test
    void aGlanceAtAKeyDoesNothing() {
        look(9, 9, 500);
        look(900, 500, 100);
        look(9, 9, 500);
        assertThat(calls).isEmpty();
    }

    @Test
    void aKeyDoesNothingWhileThePointerMayNotAct() {
        acts = false;
        look(PanelKey.SCROLL_DOWN);
        look(PanelKey.RIGHT);
        assertThat(calls).isEmpty();
        assertThat(last().chosen()).isEqualTo(PanelKey.LEFT);
    }

    @Test
    void theKeysFillTheEdgeAndGazeBesideThemIsTheScreens() {
        int bottom = 0;
        for (PanelKey key : PanelKey.values()) {
            Region area = PANEL.area(key);
            assertThat(area.y()).isEqualTo(bottom);
            assertThat(PANEL.at(area.y())).isEqualTo(key);
            bottom += area.height();
        }
        assertThat(bottom).isEqualTo(1080);
        assertThat(PANEL.covers(PANEL.area().width() - 1)).isTrue();
        assertThat(PANEL.covers(PANEL.beside().x())).isFalse();
    }

    private final class RecordedDisplay implements PanelDisplay {
        @Override
        public void show(Look look) {
            shown.add(look);
        }

        @Override
        public void close() {}
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
            calls.add("press " + button);
        }

        @Override
        public void release(String button) {
            calls.add("release " + button);
        }

        @Override
        public void scroll(int notches) {
            calls.add("scroll " + notches);
        }

        @Override
        public void pause(boolean paused) {
            calls.add("pause " + paused);
        }

        @Override
        public boolean acts() {
            return acts;
        }
    }
}
