package io.saccade.plugin.onnxgaze;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorSummaryTest {
    private static ErrorSummary summary(int looks, double meanPx, double percent) {
        return new ErrorSummary(looks, meanPx, 101, percent, Optional.empty(), 564, 180);
    }

    @Test
    void saysItInWords() {
        ErrorSummary measured = new ErrorSummary(305, 140.4, 100.9, 6.37, Optional.of(4.12), 563.6, 180);
        assertThat(measured.sentence()).isEqualTo("mean 140 px, median 101 px, 6.4 % of the diagonal (4.1 degrees)");
        assertThat(measured.comparison()).isEqualTo("always answering the middle would be 564 px off");
        assertThat(measured.looked()).isEqualTo("305 looks");
        assertThat(summary(1, 140, 6.4).sentence()).isEqualTo("mean 140 px, median 101 px, 6.4 % of the diagonal");
    }

    @ParameterizedTest
    @CsvSource({
        "305, 140, 6.4, worth steering with: four of five looks land on targets of 360 px across",
        "305, 140, 8.1, 'too rough to steer with: collect more clicks all over the screen, and train again'",
        "305, 283, 6.4, 'too rough to steer with: collect more clicks all over the screen, and train again'",
        "305, 460, 20, hardly better than always answering the middle: not worth steering with",
        "19, 10, 0.5, 'too few to judge by: 19 looks, where 20 are the least'"
    })
    void judgesByItsRule(int looks, double meanPx, double percent, String verdict) {
        assertThat(summary(looks, meanPx, percent).verdict()).isEqualTo(verdict);
    }
}
