package io.saccade.plugin.onnxgaze;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.plugin.onnxgaze.SmoothGazeSettings.Filter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The table of the user guide: one coordinate of a gaze that rests on a place for two seconds and jumps to another,
 * at 30 frames a second, with noise of 2 % of the screen, and a blink in every fourth second that throws the estimate
 * off by 30 % for four frames.
 */
class FilterComparisonTest {
    private static final int FRAMES = 9000;
    private static final int REST = 60;
    private static final int SETTLED = 30;
    private static final int BLINK_EVERY = 120;
    private static final int BLINK = 4;
    /** The last frames of every second rest, when gaze has long settled. */
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

    /** The deviation of a gaze at rest, in rests without a blink. */
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

    /** How long after a jump nine tenths of the way are done; the median. */
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

    /** How far blinks lead astray; the mean of the worst frame of each. */
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
