package io.saccade.plugin.onnxgaze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Compares with the textbook's matrices, and tests the behaviour. */
class KalmanFilterTest {
    private static final double SPEED_NOISE = 0.07;
    private static final double VALUE_NOISE = 0.02;
    private static final double FRAME = 1 / 30.;

    private final KalmanFilter filter = new KalmanFilter(SPEED_NOISE, VALUE_NOISE, 0.15);

    @Test
    void computesAsTheTextbookDoes() {
        Random random = new Random(5);
        double q = SPEED_NOISE * SPEED_NOISE;
        double r = VALUE_NOISE * VALUE_NOISE;
        double[][] x = {{0.4}, {0}};
        double[][] p = {{r, 0}, {0, q}};
        double[][] h = {{1, 0}};
        filter.reset(0.4);
        for (int i = 0; i < 500; i++) {
            double dt = FRAME * (0.5 + random.nextDouble());
            double value = 0.4 + 0.002 * i * FRAME + VALUE_NOISE * random.nextGaussian() * 0.8;
            double[][] f = {{1, dt}, {0, 1}};
            double[][] noise = {{q * dt * dt * dt / 3, q * dt * dt / 2}, {q * dt * dt / 2, q * dt}};
            x = times(f, x);
            p = plus(times(times(f, p), transposed(f)), noise);
            double s = times(times(h, p), transposed(h))[0][0] + r;
            double[][] gain = scaled(times(p, transposed(h)), 1 / s);
            x = plus(x, scaled(gain, value - x[0][0]));
            p = plus(p, scaled(times(times(gain, h), p), -1));
            assertThat(filter.next(value, dt)).as("step %d", i).isCloseTo(x[0][0], within(1e-12));
        }
    }

    @Test
    void doesNotFollowASpike() {
        filter.reset(0.5);
        for (int i = 0; i < 60; i++) filter.next(0.5, FRAME);
        for (int i = 0; i < 4; i++) assertThat(filter.next(0.9, FRAME)).isCloseTo(0.5, within(1e-9));
        assertThat(filter.next(0.5, FRAME)).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void followsAtOnceWhatLasts() {
        filter.reset(0.2);
        for (int i = 0; i < 60; i++) filter.next(0.2, FRAME);
        double last = 0.2;
        int frames = 0;
        for (; last < 0.79; frames++) last = filter.next(0.8, FRAME);
        assertThat(frames * FRAME).isBetween(0.15, 0.17);
        assertThat(filter.next(0.8, FRAME)).isEqualTo(0.8);
    }

    @Test
    void reducesNoise() {
        Random noise = new Random(1);
        filter.reset(0.5);
        double given = 0;
        double left = 0;
        for (int i = 0; i < 3000; i++) {
            double off = VALUE_NOISE * noise.nextGaussian();
            double smoothed = filter.next(0.5 + off, FRAME) - 0.5;
            given += off * off;
            left += smoothed * smoothed;
        }
        assertThat(left / given).isLessThan(0.15);
    }

    @Test
    void followsASlowMovementWithoutFallingBehind() {
        filter.reset(0.1);
        double last = 0;
        for (int i = 1; i <= 150; i++) last = filter.next(0.1 + 0.1 * i * FRAME, FRAME);
        assertThat(last).isCloseTo(0.1 + 0.1 * 150 * FRAME, within(0.005));
    }

    private static double[][] times(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b[0].length; j++) {
                for (int k = 0; k < b.length; k++) product[i][j] += a[i][k] * b[k][j];
            }
        }
        return product;
    }

    private static double[][] plus(double[][] a, double[][] b) {
        double[][] sum = new double[a.length][a[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[0].length; j++) sum[i][j] = a[i][j] + b[i][j];
        }
        return sum;
    }

    private static double[][] scaled(double[][] a, double factor) {
        double[][] scaled = new double[a.length][a[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[0].length; j++) scaled[i][j] = a[i][j] * factor;
        }
        return scaled;
    }

    private static double[][] transposed(double[][] a) {
        double[][] transposed = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[0].length; j++) transposed[j][i] = a[i][j];
        }
        return transposed;
    }
}
