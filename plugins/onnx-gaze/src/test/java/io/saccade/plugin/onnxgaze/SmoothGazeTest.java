package io.saccade.plugin.onnxgaze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.data.Sample;
import io.saccade.plugin.onnxgaze.SmoothGazeSettings.Filter;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageContract;
import io.saccade.testkit.StageHarness;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SmoothGazeTest extends StageContract {
    private static final long FRAME_NANOS = 1_000_000_000L / 30;

    @Override
    protected StageBuilder<?> stage() {
        return builder(Filter.ONE_EURO);
    }

    private static StageBuilder<SmoothGazeSettings> builder(Filter filter) {
        return StageBuilder.of(new SmoothGazeFactory(), Smoothing.by(filter));
    }

    @Override
    protected Sample sample(StageHarness harness, int number) {
        return harness.sample(number * FRAME_NANOS).with(Keys.GAZE, new Point(0.5, 0.5));
    }

    @Test
    void calmsAGazeAtRest() throws Exception {
        Random noise = new Random(1);
        double[] given = noise.doubles(600, -0.05, 0.05).map(d -> 0.5 + d).toArray();
        assertThat(deviation(smoothed(Filter.ONE_EURO, given))).isLessThan(deviation(given) / 2);
        assertThat(deviation(smoothed(Filter.EMA, given))).isLessThan(deviation(given) / 2);
        assertThat(deviation(smoothed(Filter.KALMAN, given))).isLessThan(deviation(given) / 2);
    }

    @Test
    void followsAJumpWithinAFifthOfASecond() throws Exception {
        double[] smoothed = smoothed(Filter.ONE_EURO, values(60, i -> i < 30 ? 0.2 : 0.8));
        assertThat(smoothed[30 + 6]).isGreaterThan(0.2 + 0.9 * 0.6);
        assertThat(smoothed[59]).isCloseTo(0.8, within(0.01));
    }

    @Test
    void beginsAnewWithAnotherFilm() throws Exception {
        try (StageHarness harness = builder(Filter.EMA).open()) {
            for (int i = 0; i < 6; i++) {
                double given = i < 3 ? 0.2 : 0.8;
                Sample sample = harness.sample(i * FRAME_NANOS)
                        .with(Keys.GAZE, new Point(given, given))
                        .with(Keys.SEGMENT, i / 3);
                assertThat(harness.feed(sample).get(0).need(Keys.GAZE).x()).isCloseTo(given, within(1e-12));
            }
        }
    }

    @Test
    void computesAsThePaperDoes() {
        OneEuroFilter filter = new OneEuroFilter(1, 0.5);
        filter.reset(0);
        // alpha(1 Hz, 0.1 s) = 1 / (1 + 1 / (2 pi 0.1)) = 0.385870; speed 10 x alpha = 3.858695;
        // alpha(1 + 0.5 x 3.858695 Hz, 0.1 s) = 0.647957
        assertThat(filter.next(1, 0.1)).isCloseTo(0.647957, within(1e-6));
    }

    @Test
    void averagesByAlpha() throws Exception {
        assertThat(smoothed(Filter.EMA, 0, 1, 1)).containsExactly(0, 0.25, 0.4375);
    }

    @Test
    void leavesGazeAloneWhenToldTo() throws Exception {
        assertThat(smoothed(Filter.NONE, 0.1, 0.9, 0.3)).containsExactly(0.1, 0.9, 0.3);
    }

    @ParameterizedTest
    @EnumSource(Filter.class)
    void isNotPoisonedByWhatIsNoNumber(Filter filter) throws Exception {
        double[] smoothed = smoothed(filter, 0.5, Double.NaN, 0.5, Double.POSITIVE_INFINITY, 0.5);
        assertThat(smoothed).containsExactly(0.5, Double.NaN, 0.5, Double.POSITIVE_INFINITY, 0.5);
    }

    @Test
    void beginsAnewAfterALongGapAndWhenTimeRunsBack() throws Exception {
        try (StageHarness harness = builder(Filter.ONE_EURO).open()) {
            assertThat(x(harness, 0, 0.1)).isEqualTo(0.1);
            assertThat(x(harness, 900_000_000L, 0.9)).isLessThan(0.9);
            assertThat(x(harness, 2_000_000_000L, 0.2)).isEqualTo(0.2);
            assertThat(x(harness, 0, 0.7)).isEqualTo(0.7);
            assertThat(x(harness, 0, 0.3)).isEqualTo(0.3);
        }
    }

    private static double x(StageHarness harness, long nanos, double x) throws Exception {
        Sample sample = harness.sample(nanos).with(Keys.GAZE, new Point(x, 1 - x));
        return harness.feed(sample).get(0).need(Keys.GAZE).x();
    }

    private static double[] smoothed(Filter filter, double... given) throws Exception {
        try (StageHarness harness = builder(filter).open()) {
            double[] smoothed = new double[given.length];
            for (int i = 0; i < given.length; i++) smoothed[i] = x(harness, i * FRAME_NANOS, given[i]);
            return smoothed;
        }
    }

    private static double[] values(int count, IntToDoubleFunction value) {
        return IntStream.range(0, count).mapToDouble(value).toArray();
    }

    private static double deviation(double... values) {
        double mean = IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .average()
                .orElseThrow();
        double squares = IntStream.range(0, values.length)
                .mapToDouble(i -> (values[i] - mean) * (values[i] - mean))
                .sum();
        return Math.sqrt(squares / values.length);
    }
}
