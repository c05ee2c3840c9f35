package io.saccade.plugin.onnxgaze.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saccade.api.data.Click;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.data.Sample;
import io.saccade.api.data.Screen;
import io.saccade.plugin.onnxgaze.GazeDriftSettings;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageContract;
import io.saccade.testkit.StageHarness;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clicks of a simulated person whose gaze is estimated with a noise of 2.5 % of the screen's width. */
class GazeDriftTest extends StageContract {
    private static final Screen SCREEN = Screen.of("simulated", 100, 50, 1601, 901);
    private static final double NOISE = .025;
    private static final UnaryOperator<Point> NO_DRIFT = gaze -> gaze;
    private static final UnaryOperator<Point> MOVED = gaze -> new Point(gaze.x() + .1, gaze.y() - .12);

    private long nanos;

    @Override
    protected StageBuilder<?> stage() {
        return StageBuilder.of(new GazeDriftFactory(), new GazeDriftSettings(20, "f9", 4));
    }

    @Override
    protected Sample sample(StageHarness harness, int number) {
        return looking(harness, new Point(.3, .4));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void leavesAGoodGazeAlone(long seed) throws Exception {
        Random random = new Random(seed);
        try (StageHarness harness = stage().open()) {
            assertThat(clicks(harness, 100, NO_DRIFT, 0, random)).isLessThan(1.1 * usual());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void makesUpForAJumpWithinTwelveClicks(long seed) throws Exception {
        Random random = new Random(seed);
        try (StageHarness harness = stage().open()) {
            clicks(harness, 40, NO_DRIFT, 0, random);
            assertThat(clicks(harness, 2, MOVED, 0, random)).isGreaterThan(2.5 * usual());
            clicks(harness, 10, MOVED, 0, random);
            assertThat(clicks(harness, 60, MOVED, 0, random)).isLessThan(1.3 * usual());
        }
    }

    @Test
    void correctsTheScaleAsWell() throws Exception {
        Random random = new Random(1);
        UnaryOperator<Point> stretched = gaze -> new Point(.5 + 1.3 * (gaze.x() - .5), .5 + .75 * (gaze.y() - .5));
        try (StageHarness harness = stage().open()) {
            double before = clicks(harness, 4, stretched, 0, random);
            clicks(harness, 40, stretched, 0, random);
            assertThat(clicks(harness, 60, stretched, 0, random))
                    .isLessThan(1.35 * usual())
                    .isLessThan(.7 * before);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void doesNoHarmIfAThirdOfTheClicksAreNotLookedAt(long seed) throws Exception {
        Random random = new Random(seed);
        try (StageHarness harness = stage().open()) {
            assertThat(clicks(harness, 100, NO_DRIFT, 1 / 3., random)).isLessThan(1.1 * usual());
            clicks(harness, 20, MOVED, 1 / 3., random);
            assertThat(clicks(harness, 60, MOVED, 1 / 3., random)).isLessThan(1.6 * usual());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void recentersByKeyAndByProgram(boolean byKey) throws Exception {
        try (StageHarness harness = stage().live().open()) {
            for (int i = 0; i < 10; i++) harness.feed(looking(harness, MOVED.apply(new Point(.5, .5))));
            if (byKey) harness.press("f9");
            else harness.recenter();
            for (int i = 0; i < 2; i++) harness.feed(looking(harness, MOVED.apply(new Point(.5, .5))));
            Point elsewhere = harness.feed(looking(harness, MOVED.apply(new Point(.2, .7))))
                    .get(0)
                    .need(Keys.GAZE);
            // Recentring leaves a part of what may be the network's own error.
            assertThat(elsewhere.x()).isCloseTo(.2, within(.02));
            assertThat(elsewhere.y()).isCloseTo(.7, within(.02));
        }
    }

    @Test
    void aClickOnAnotherScreenCountsForNothing() throws Exception {
        Random random = new Random(1);
        try (StageHarness harness = stage().open()) {
            for (int i = 0; i < 30; i++) {
                Sample sample = looking(harness, new Point(random.nextDouble(), random.nextDouble()));
                Point gaze = sample.need(Keys.GAZE);
                Sample clicked = sample.with(Keys.SCREEN, SCREEN).with(Keys.CLICK, new Click(nanos, 5, 5, "left"));
                assertThat(harness.feed(clicked).get(0).need(Keys.GAZE)).isEqualTo(gaze);
            }
        }
    }

    /** The error that noise alone makes, in widths of the screen. */
    private static double usual() {
        return NOISE * Math.sqrt(Math.PI / 2);
    }

    /**
     * Looks at places and clicks there.
     *
     * @param elsewhere the part of the clicks at which the person looks elsewhere
     * @return the mean error of the gaze at the clicks that were looked at, in widths of the screen
     */
    private double clicks(StageHarness harness, int count, UnaryOperator<Point> drift, double elsewhere, Random random)
            throws Exception {
        double sum = 0;
        int looked = 0;
        for (int i = 0; i < count; i++) {
            Point look = new Point(random.nextDouble(), random.nextDouble());
            boolean away = random.nextDouble() < elsewhere;
            Point place = away ? new Point(random.nextDouble(), random.nextDouble()) : look;
            Point gaze = drift.apply(new Point(
                    look.x() + NOISE * random.nextGaussian(), look.y() + NOISE * 16 / 9 * random.nextGaussian()));
            Sample sample = looking(harness, gaze)
                    .with(Keys.SCREEN, SCREEN)
                    .with(Keys.CLICK, new Click(nanos, 100 + 1600 * place.x(), 50 + 900 * place.y(), "left"));
            Point corrected = harness.feed(sample).get(0).need(Keys.GAZE);
            harness.forget();
            if (away) continue;
            sum += Math.hypot(corrected.x() - look.x(), (corrected.y() - look.y()) * 9 / 16);
            looked++;
        }
        return sum / looked;
    }

    private Sample looking(StageHarness harness, Point gaze) {
        nanos += 33_000_000;
        return harness.sample(nanos).with(Keys.GAZE, gaze);
    }
}
