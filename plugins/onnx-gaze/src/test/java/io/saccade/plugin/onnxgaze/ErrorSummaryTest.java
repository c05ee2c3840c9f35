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
        assertThat(measured.comparison())
                .isEqualTo("always predicting the middle of the screen would have an error of 564 px");
        assertThat(measured.looked()).isEqualTo("305 estimates");
        assertThat(summary(1, 140, 6.4).sentence()).isEqualTo("mean 140 px, median 101 px, 6.4 % of the diagonal");
    }

    @ParameterizedTest
    @CsvSource({
        "305, 140, 6.4, accurate enough to move the pointer: 80 % of the estimates hit a target 360 px wide",
        "305, 140, 8.1, 'too inaccurate to move the pointer: collect more clicks all over the screen, and train"
                + " again'",
        "305, 283, 6.4, 'too inaccurate to move the pointer: collect more clicks all over the screen, and train"
                + " again'",
        "305, 460, 20, hardly better than always predicting the middle: too inaccurate to move the pointer",
        "19, 10, 0.5, 'too few to evaluate: 19 estimates, but at least 20 are needed'"
    })
    void judgesByItsRule(int looks, double meanPx, double percent, String verdict) {
        assertThat(summary(looks, meanPx, percent).verdict()).isEqualTo(verdict);
    }
}
