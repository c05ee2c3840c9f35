package io.saccade.plugin.robotcursor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saccade.api.data.Point;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Gaze of a camera at 30 frames/s, with simulated time. */
class DwellTest {
    private static final double RADIUS = 50;
    private static final long FRAME = 33;

    private final Dwell dwell = new Dwell(RADIUS, 800_000_000);
    private long millis;
    private int due;

    /** Looks at a place for a while, and uses each due rest, as the clicker does. */
    private void look(double x, double y, long forMillis) {
        for (long end = millis + forMillis; millis < end; millis += FRAME) {
            dwell.look(x, y, millis * 1_000_000);
            if (!dwell.isDue()) continue;
            dwell.use();
            due++;
        }
    }

    private void miss(long forMillis) {
        millis += forMillis;
    }

    @Test
    void isDueOnceARest() {
        look(100, 100, 790);
        assertThat(due).isZero();
        look(100, 100, 60);
        assertThat(due).isOne();
        look(100, 100, 10_000);
        assertThat(due).isOne();
    }

    @Test
    void isDueAgainAfterGazeHasLeft() {
        look(100, 100, 1000);
        look(500, 100, 400);
        look(100, 100, 700);
        assertThat(due).isOne();
        look(100, 100, 200);
        assertThat(due).isEqualTo(2);
    }

    @Test
    void countsTheNextRestFromItsFirstSight() {
        look(100, 100, 1000);
        look(500, 100, 790);
        assertThat(due).isOne();
        look(500, 100, 60);
        assertThat(due).isEqualTo(2);
    }

    @Test
    void aBlinkDoesNotRestartARest() {
        look(100, 100, 400);
        miss(250);
        look(100, 100, 250);
        assertThat(due).isOne();
    }

    @Test
    void aJumpThatComesBackDoesNotRestartARest() {
        look(100, 100, 400);
        look(400, 900, 260);
        assertThat(dwell.isDue()).isFalse();
        assertThat(dwell.progress()).isZero();
        look(100, 100, 250);
        assertThat(due).isOne();
    }

    @Test
    void aBlinkDoesNotRearm() {
        look(100, 100, 1000);
        for (int blink = 0; blink < 5; blink++) {
            look(400, 900, 260);
            look(100, 100, 1000);
            miss(5000); // gaze was missing but was not seen elsewhere, so it has not left
            look(100, 100, 1000);
        }
        assertThat(due).isOne();
    }

    @Test
    void aLongAbsenceRestartsARest() {
        look(100, 100, 700);
        miss(400);
        look(100, 100, 700);
        assertThat(due).isZero();
        look(100, 100, 200);
        assertThat(due).isOne();
    }

    @Test
    void gazeThatWandersNeverRests() {
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) look(random.nextInt(1920), random.nextInt(1080), 1);
        for (int x = 0; x < 1920; x += 10) look(x, 500, 1); // a slow movement across the screen, 300 pixels/s
        assertThat(due).isZero();
    }

    @Test
    void restsOnTheMiddleOfWhatWasSeen() {
        Random noise = new Random(2);
        for (int i = 0; i < 40; i++) look(700 + 15 * noise.nextGaussian(), 300 + 15 * noise.nextGaussian(), 1);
        assertThat(due).isOne();
        Point place = dwell.place().orElseThrow();
        assertThat(place.x()).isCloseTo(700, within(10.));
        assertThat(place.y()).isCloseTo(300, within(10.));
    }

    @Test
    void restsWhereItHasBeenLately() {
        look(100, 100, 500);
        look(120, 100, 500);
        assertThat(dwell.place().orElseThrow().x()).isBetween(115., 120.); // the mean is 107
    }

    @Test
    void showsItsProgress() {
        assertThat(dwell.progress()).isZero();
        assertThat(dwell.place()).isEmpty();
        look(100, 100, 1);
        dwell.look(100, 100, 400_000_000);
        assertThat(dwell.progress()).isZero(); // the first position was too long ago
        dwell.look(100, 100, 600_000_000);
        assertThat(dwell.progress()).isEqualTo(0.25);
    }

    @Test
    void beginsAnewWhenTimeRunsBack() {
        look(100, 100, 1000);
        millis = 0;
        look(100, 100, 700);
        assertThat(due).isOne();
        look(100, 100, 200);
        assertThat(due).isEqualTo(2);
    }
}
