package io.saccade.plugin.torch.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LearningRateTest {
    @Test
    void goesUpAndDownOnce() {
        LearningRate rate = LearningRate.oneCycle(0.1, 100);

        // torch.optim.lr_scheduler.OneCycleLR(max_lr=0.1, total_steps=100)
        assertThat(rate.at(0)).isCloseTo(0.004, within(1e-12));
        assertThat(rate.at(29)).isCloseTo(0.1, within(1e-12));
        assertThat(rate.at(64)).isCloseTo(0.05, within(1e-6));
        assertThat(rate.at(99)).isCloseTo(4e-7, within(1e-12));
    }

    @Test
    void isAlwaysANumberHoweverShortTheTraining() {
        for (int steps = 1; steps < 10; steps++) {
            LearningRate rate = LearningRate.oneCycle(0.1, steps);
            for (int step = 0; step < steps; step++) assertThat(rate.at(step)).isBetween(0.0, 0.1);
        }
    }

    @Test
    void staysTheSame() {
        assertThat(LearningRate.constant(0.5).at(1_000_000)).isEqualTo(0.5);
    }
}
