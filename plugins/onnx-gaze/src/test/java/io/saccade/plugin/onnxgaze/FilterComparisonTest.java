package io.saccade.plugin.onnxgaze;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.plugin.onnxgaze.SmoothGazeSettings.Filter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The values in the table of docs/eyes.md. One coordinate of a gaze that rests for two seconds and then jumps, at 30
 * frames/s, with noise of 2 % of the screen, and in every other rest a blink of four frames that adds an error of 30 %.
 */
class FilterComparisonTest {
    private static final int FRAMES = 9000;
    private static final int REST = 60;
    private static final int SETTLED = 30;
    private static final int BLINK_EVERY = 120;
    private static final int BLINK = 4;
    /** Blinks come late in a rest, when the filter has long settled. */
    private static final int BLINK_AT = 100;

    private final double[] looked = new double[FRAMES];
    private final double[] smoothed = new double[FRAMES];

    @ParameterizedTest
    @CsvSource({
        "NONE, jitter 1.9 % lag 0 ms spike 32 %",
        "EMA, jitter 0.7 % lag 233 ms spike 20 %",
        "ONE_EURO, jitter 0.6 % lag 100 ms spike 25 %",
        "KALMAN, jitter 0.6 % lag 133 ms spike 1 %"
    })
    void measures(Filter filter, String row) {
        run(Smoothing.by(filter).smoother());
        assertThat(String.format(
                        Locale.ROOT,
                        "jitter %.1f %% lag %.0f ms spike %.0f %%",
                        100 * jitter(),
                        lagMillis(),
                        100 * spike()))
                .isEqualTo(row);
    }

    private void run(Smoother smoother) {
        Random random = new Random(7);
        double place = 0.5;
        for (int i = 0; i < FRAMES; i++) {
            if (i % REST == 0) place = (place + 0.3 + 0.4 * random.nextDouble()) % 1;
            looked[i] = place;
            double estimate = place + 0.02 * random.nextGaussian() + (isBlink(i) ? -0.3 : 0);
            if (i == 0) smoother.reset(estimate);
            smoothed[i] = i == 0 ? estimate : smoother.next(estimate, 1 / 30.);
        }
    }

    private static boolean isBlink(int frame) {
        return frame % BLINK_EVERY >= BLINK_AT && frame % BLINK_EVERY < BLINK_AT + BLINK;
    }

    /** Standard deviation at rest, in rests without a blink. */
    private double jitter() {
        double squares = 0;
        int count = 0;
        for (int i = 0; i < FRAMES; i++) {
            if (i % REST < SETTLED || i % BLINK_EVERY >= REST) continue;
            squares += Math.pow(smoothed[i] - looked[i], 2);
            count++;
        }
        return Math.sqrt(squares / count);
    }

    /** Median time after a jump until nine tenths of the way are done. */
    private double lagMillis() {
        double[] lags = new double[FRAMES / REST - 1];
        for (int jump = 1; jump <= lags.length; jump++) {
            int first = jump * REST;
            double way = Math.abs(looked[first] - looked[first - 1]);
            int frame = first;
            while (Math.abs(smoothed[frame] - looked[first]) > way / 10) frame++;
            lags[jump - 1] = (frame - first) * 1000 / 30.;
        }
        Arrays.sort(lags);
        return lags[lags.length / 2];
    }

    /** Mean over the blinks of the largest error of each. */
    private double spike() {
        double sum = 0;
        int blinks = 0;
        for (int start = BLINK_AT; start + 15 < FRAMES; start += BLINK_EVERY) {
            double worst = 0;
            for (int i = start; i < start + 15; i++) worst = Math.max(worst, Math.abs(smoothed[i] - looked[i]));
            sum += worst;
            blinks++;
        }
        return sum / blinks;
    }
}
