package io.saccade.plugin.robotcursor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.data.Click;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.data.Region;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Pointer;
import io.saccade.testkit.StageHarness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Camera samples that arrive late or never, with a clock set by the test. */
class DwellClickerTest {
    private static final long FRAME_MILLIS = 33;

    private final List<String> presses = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final RecordedCountdown countdown = new RecordedCountdown();
    private StageHarness samples;
    private DwellClicker clicker;
    private long nowMillis = 1_000_000;
    private long lateMillis = 20;
    private Optional<Double> error = Optional.of(0.05);

    @BeforeEach
    void open() throws Exception {
        samples = StageHarness.open(new VirtualCursorFactory(), Cursors.virtual(false));
        clicker = clicker(new ErrorGate(0.08, problems::add));
    }

    private DwellClicker clicker(ErrorGate gate) {
        Dwell dwell = new Dwell(60, 800_000_000);
        GazeAge age = new GazeAge(true, () -> nowMillis * 1_000_000);
        return new DwellClicker(
                new ClickAction(new RecordedPointer(), "right"), dwell, new ClickPermission(gate, age), countdown);
    }

    @AfterEach
    void close() throws Exception {
        samples.close();
    }

    private void look(double x, long forMillis) {
        for (long end = nowMillis + forMillis; nowMillis < end; nowMillis += FRAME_MILLIS) {
            clicker.look(sample(), x, 500);
        }
    }

    private Sample sample() {
        Sample sample = samples.sample((nowMillis - lateMillis) * 1_000_000).with(Keys.GAZE, new Point(0, 0));
        return error.isPresent() ? sample.with(Keys.GAZE_ERROR, error.get()) : sample;
    }

    @Test
    void clicksOnceARest() {
        look(100, 5000);
        assertThat(presses).containsExactly("right");
        look(900, 5000);
        assertThat(presses).hasSize(2);
        assertThat(problems).isEmpty();
    }

    @Test
    void neverClicksByAnOldGaze() {
        look(100, 400);
        lateMillis = 600;
        nowMillis += 580; // the place stays the same, but samples arrive later and later
        look(100, 3000);
        assertThat(presses).isEmpty();
        for (; lateMillis > 100; lateMillis -= 40) look(100, FRAME_MILLIS); // the delay shrinks; gaze still rests there
        assertThat(presses).hasSize(1);
    }

    @Test
    void toleratesAnOrdinaryDelay() {
        look(100, 400);
        lateMillis = 500;
        nowMillis += 480;
        look(100, 600);
        assertThat(presses).hasSize(1);
    }

    @Test
    void neverClicksWhileTheErrorIsTooLargeOrUnknown() {
        error = Optional.of(0.12);
        look(100, 2000);
        error = Optional.empty();
        look(900, 2000);
        error = Optional.of(Double.NaN);
        look(100, 2000);
        assertThat(presses).isEmpty();
        assertThat(problems)
                .containsExactly("dwell clicks are off: the model's error is 12.0 % of the screen's diagonal, but"
                        + " dwell-max-error permits 8.0 %; train it with more clicks, or raise dwell-max-error");
        error = Optional.of(0.08);
        look(900, 2000);
        assertThat(presses).hasSize(1);
    }

    @Test
    void saysThatTheErrorIsUnknown() {
        error = Optional.empty();
        look(100, 2000);
        assertThat(problems)
                .singleElement()
                .asString()
                .startsWith("dwell clicks are off: the model's error is unknown;");
        clicker = clicker(new ErrorGate(1, problems::add));
        look(100, 2000);
        assertThat(presses).hasSize(1);
        assertThat(problems).hasSize(1);
    }

    @Test
    void leavesThePlaceThatThePersonClickedAlone() {
        look(100, 400);
        clicker.look(sample().with(Keys.CLICK, new Click(0, 100, 500, "left")), 100, 500);
        look(100, 5000);
        assertThat(presses).isEmpty();
        look(900, 1000);
        assertThat(presses).hasSize(1);
    }

    @Test
    void countsDownBesideTheRest() {
        look(100, 700);
        assertThat(countdown.shown).isEqualTo(new Point(100, 500));
        assertThat(countdown.progress).isBetween(0.7, 1.0);
        look(100, 300);
        assertThat(presses).hasSize(1);
        assertThat(countdown.shown).isNull();
        error = Optional.empty();
        look(900, 790);
        assertThat(countdown.shown).isNull();
    }

    @Test
    void readsItsSettings() {
        Region screen = new Region(0, 0, 1920, 1080);
        assertThat(dwelling(0.03, 800).radiusPixels(screen)).isBetween(66.0, 66.1);
        assertThat(dwelling(40, 800).radiusPixels(screen)).isEqualTo(40);
        assertThatThrownBy(() -> dwelling(0.03, 99)).hasMessage("'dwell-time' must be 100ms to 1m");
    }

    private static DwellSettings dwelling(double radius, long millis) {
        return new DwellSettings(true, radius, Duration.ofMillis(millis), DwellButton.LEFT, 0.08);
    }

    private final class RecordedPointer implements Pointer {
        @Override
        public Point position() {
            return new Point(0, 0);
        }

        @Override
        public void move(int x, int y) {}

        @Override
        public void press(String button) {
            presses.add(button);
        }

        @Override
        public void release(String button) {}
    }

    private static final class RecordedCountdown implements Countdown {
        private Point shown;
        private double progress;

        @Override
        public void show(double x, double y, double now) {
            shown = new Point(x, y);
            progress = now;
        }

        @Override
        public void hide() {
            shown = null;
        }

        @Override
        public void close() {}
    }
}
