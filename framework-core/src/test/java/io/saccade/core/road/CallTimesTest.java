package io.saccade.core.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallTimesTest {
    private static final double[] SHARES = {0.5, 0.9, 0.99};

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void percentilesAreThoseOfTheSortedTimes(long seed) {
        Random random = new Random(seed);
        long[] nanos =
                random.doubles(10_000).mapToLong(x -> (long) Math.exp(x * 25)).toArray();
        CallTimes times = new CallTimes();
        for (long time : nanos) times.record(time);
        Arrays.sort(nanos);

        long[] found = times.percentiles(SHARES);
        for (int i = 0; i < SHARES.length; i++) {
            long exact = nanos[(int) Math.ceil(SHARES[i] * nanos.length) - 1];
            assertThat(found[i]).isGreaterThanOrEqualTo(exact).isCloseTo(exact, Percentage.withPercentage(3.2));
        }
        assertThat(times.longest()).isEqualTo(nanos[nanos.length - 1]);
    }

    @Test
    void shortTimesAreExactAndLongOnesAtMostAnHour() {
        CallTimes times = new CallTimes();
        for (long nanos : new long[] {-1, 0, 1, 63, Long.MAX_VALUE}) times.record(nanos);

        assertThat(times.percentiles(0.2, 0.4, 0.6, 0.8, 1)).containsExactly(0, 0, 1, 63, 3_600_000_000_000L);
    }

    @Test
    void onlyTheCallsSinceACopyCount() {
        CallTimes times = new CallTimes();
        times.record(1_000_000);
        CallTimes earlier = times.copy();
        assertThat(times.since(earlier).percentiles(0.5, 1)).containsExactly(0, 0);
        times.record(20);
        times.record(40);

        CallTimes recent = times.since(earlier);
        assertThat(recent.percentiles(0.5, 1)).containsExactly(20, 40);
        assertThat(recent.longest()).isEqualTo(40);
        CallTimes both = new CallTimes();
        both.add(times.copy());
        both.add(earlier);
        assertThat(both.percentiles(0.25, 0.5, 1)).containsExactly(20, 40, 1_000_000);
    }
}
