package io.saccade.plugin.bytedeco.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameRateTest {
    @ParameterizedTest
    @CsvSource({
        "25, 25000, 1000",
        "29.97, 30000, 1001",
        "23.976, 24000, 1001",
        "59.94, 60000, 1001",
        "29.5, 29500, 1000",
        "12.5, 12500, 1000",
        "0.5, 500, 1000"
    })
    void isTheFractionThatIsMeant(double perSecond, int numerator, int denominator) {
        assertThat(FrameRate.of(perSecond)).isEqualTo(new FrameRate(numerator, denominator));
    }

    @ParameterizedTest
    @CsvSource({"24000, 1001, 5005", "30000, 1001, 4004", "60000, 1001, 2002", "25, 1, 4800"})
    void timesOfTheCommonRatesAreExact(int numerator, int denominator, long ticks) {
        FilmTimes times = new FilmTimes(Optional.empty(), 7, 120_000);
        for (long i = 0; i < 100_000; i++) {
            long nanos = 7 + Math.round(i * 1e9 * denominator / numerator);
            assertThat(times.next(nanos)).isEqualTo(i * ticks);
        }
    }

    @Test
    void aRateThatWasAskedForDoesNotDrift() {
        FilmTimes times = new FilmTimes(Optional.of(23.976), 0, 120_000);
        for (long i = 0; i < 1_000; i++) assertThat(times.next(0)).isEqualTo(i * 5005);
    }
}
