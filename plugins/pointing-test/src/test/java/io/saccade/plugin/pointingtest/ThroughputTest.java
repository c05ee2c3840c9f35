package io.saccade.plugin.pointingtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ThroughputTest {
    /** Errors along the axis 5, -3, 1: deviation 4, so W_e is 16.532; distances 105, 102, 98, so D_e is 101.667. */
    @Test
    void usesTheWidthAndTheDistanceThatWereUsed() {
        Throughput result = Throughput.of(
                List.of(Selections.press(5, 20, 800), Selections.press(-3, 0, 1000), Selections.press(1, -2, 1200)));

        assertThat(result.widthPixels()).isCloseTo(16.532, within(1e-9));
        assertThat(result.distancePixels()).isCloseTo(101.0 + 2. / 3, within(1e-9));
        assertThat(result.movementMillis()).isCloseTo(1000, within(1e-9));
        assertThat(result.bitsPerSecond()).isCloseTo(2.837881, within(1e-6));
        assertThat(result.errorPercent()).isCloseTo(100. / 3, within(1e-9));
    }

    @Test
    void countsAnExpiredTargetAsAnErrorWithItsTime() {
        Throughput result = Throughput.of(
                List.of(Selections.press(2, 0, 500), Selections.timeout(15_000), Selections.press(-2, 0, 500)));

        assertThat(result.errorPercent()).isCloseTo(100. / 3, within(1e-9));
        assertThat(result.movementMillis()).isCloseTo(16_000. / 3, within(1e-9));
        assertThat(result.distancePixels()).isCloseTo(100, within(1e-9));
    }

    @Test
    void isFiniteForAPointerThatNeverErrs() {
        Throughput result = Throughput.of(List.of(Selections.press(0, 0, 1000), Selections.press(0, 0, 1000)));

        assertThat(result.widthPixels()).isEqualTo(1);
        assertThat(result.bitsPerSecond()).isCloseTo(6.658211, within(1e-6));
    }

    @Test
    void isZeroWithoutPresses() {
        Throughput result = Throughput.of(List.of(Selections.timeout(15_000), Selections.press(0, 0, 1000)));

        assertThat(result.bitsPerSecond()).isZero();
        assertThat(result.errorPercent()).isEqualTo(50);
    }
}
